#!/usr/bin/env node
import '../dist/bundle/github/main.js'
