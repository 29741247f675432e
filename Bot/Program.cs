using Welbevinden.Bot;
using Welbevinden.Bot.Commands;

if (await CommandLine.RunAsync(args, Console.Out, Console.Error) is { } exitCode)
{
    return exitCode;
}

var builder = WebApplication.CreateBuilder(args);
builder.AddWelbevinden();
var app = builder.Build();
app.MapWelbevinden();
await app.RunAsync();
return 0;
