using Welbevinden.Benchmarks;

return args switch
{
    ["storage", ..] => await StorageBenchmark.RunAsync(),
    ["platter"] => PlatterBenchmark.Run(),
    ["platter", ("pairs" or "pictures") and var only] => PlatterBenchmark.Run(only),
    ["inbound"] => await InboundBenchmark.RunAsync(),
    ["tokens"] => await TokenBenchmark.RunAsync(),
    ["outbox"] => await OutboxBenchmark.RunAsync(),
    ["graph"] => await GraphBenchmark.RunAsync(),
    ["write-until-killed", var folder] => await WriteUntilKilled.RunAsync(folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Say what to measure: storage, platter, inbound, tokens, outbox, graph.");
    return 2;
}
