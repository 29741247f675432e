using Welbevinden.Bot.Commands;

return await Start.RunAsync(args, Console.Out, Console.Error);
