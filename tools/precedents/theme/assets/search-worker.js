/* The worker of the search: all of its program is in one file, which the page's head asks for before this can run.
   A worker starts by way of its page's thread, which is busy drawing when the program comes; this is there before. */
"use strict";

importScripts("search-program.js");
