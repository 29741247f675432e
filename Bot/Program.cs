using Welbevinden.Bot;
using Welbevinden.Bot.Package;

if (args is [PackageCommand.Name, .. var words])
{
    return await PackageCommand.RunAsync(words, Console.Out, Console.Error);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddWelbevinden();
var app = builder.Build();
app.MapWelbevinden();
await app.RunAsync();
return 0;
