using Welbevinden.LocalTeams.Hosting;

return await TryOut.RunAsync(args, Console.Out, Console.Error);
