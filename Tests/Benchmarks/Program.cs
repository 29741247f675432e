using Welbevinden.Benchmarks;

return args switch
{
    ["storage"] => await StorageBenchmark.RunAsync(),
    ["storage", "azure"] => await AzureBenchmark.RunAsync(),
    ["storage", "azure", var connectionString] => await AzureWork.RunAsync(connectionString),
    ["platter"] => PlatterBenchmark.Run(),
    ["platter", ("pairs" or "pictures") and var only] => PlatterBenchmark.Run(only),
    ["inbound"] => await InboundBenchmark.RunAsync(["Direct", "BotFramework"]),
    ["inbound", ("Direct" or "BotFramework") and var channel] => await InboundBenchmark.RunAsync([channel]),
    ["channel"] => await ChannelBenchmark.RunAsync(["Direct", "BotFramework"]),
    ["tokens"] => await TokenBenchmark.RunAsync(),
    ["outbox"] => await OutboxBenchmark.RunAsync(),
    ["graph"] => await GraphBenchmark.RunAsync(),
    ["write-until-killed", var folder] => await WriteUntilKilled.RunAsync(folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Say what to measure: storage, storage azure, platter, inbound, channel, tokens, outbox, graph.");
    return 2;
}
