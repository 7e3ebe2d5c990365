-- Tokens in turn. Arguments: file of tokens, how many of them, milliseconds between two requests of a connection.
local requests, turn, pause = {}, 0, 0
local threads = 0

function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end

function init(args)
    local most = tonumber(args[2])
    pause = tonumber(args[3] or "0")
    for token in io.lines(args[1]) do
        if #requests >= most then break end
        requests[#requests + 1] = wrk.format("GET", "/v1/cities", { ["Authorization"] = "Bearer " .. token })
    end
    turn = number * 7919
end

function request()
    turn = turn + 1
    return requests[turn % #requests + 1]
end

function delay()
    return pause > 0 and math.random(0, 2 * pause) or 0
end

function done(summary, latency, _)
    local bad = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
    io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration,
        summary.errors.status, bad, latency:percentile(99)))
end
