/** A clock that is set back all the time: each look at it shows a minute less. For processes of tests: `node --import` this. */
const start = Date.now();
let looks = 0;
Date.now = () => start - 60_000 * looks++;
