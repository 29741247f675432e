using Welbevinden.Bot.Admin;

return await Start.RunAsync(args, Console.Out, Console.Error);
