using Microsoft.Extensions.DependencyInjection.Extensions;
using Welbevinden.Bot.Admin.Check;
using Welbevinden.Bot.Admin.Health;
using Welbevinden.Bot.Engine.Conversations;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Engine.State;
using Welbevinden.Bot.Engine.Telemetry;
using Welbevinden.Bot.Features;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams;

namespace Welbevinden.Bot;

/// <summary>
/// The composition of the bot: what it is made of and what it listens to. LocalTeams composes the same with a clock of its own.
/// </summary>
internal static class BotApplication
{
    /// <summary>Where Azure Bot's own samples listen, and the contract with them.</summary>
    private const string DefaultUrl = "http://localhost:3978";

    /// <summary>
    /// How long the bot takes to end well: requests are answered, what was given to Teams is noted. Within the 30 s that Container Apps,
    /// App Service and systemd leave a process before they kill it. What is not done by then stays claimed, and the next process shows it
    /// as unconfirmed.
    /// </summary>
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(25);

    /// <summary>Adds every part of the bot. A setting that is missing or wrong is reported by name when the application starts.</summary>
    public static WebApplicationBuilder AddWelbevinden(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        // What anybody can read does not name the product that answers.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddFilter(ReadyAnswer.FrameworkLog, LogLevel.None);
#pragma warning disable RS0030 // This is the composition root: the clock is chosen here, and by LocalTeams before this line.
        builder.Services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = EndsWithin);
        builder.AddTelemetry();
        builder.Services.AddState(builder.Configuration);
        builder.Services.AddDirectory(builder.Configuration);
        builder.Services.AddGraphIdentity();
        builder.Services.AddTeams(builder.Configuration, builder.Environment);
        builder.Services.AddOutbox(builder.Configuration);
        builder.Services.AddScheduling(builder.Configuration);
        builder.Services.AddHostedService<RoundSweep>();
        builder.Services.AddConversations(builder.Configuration);
        builder.Services.AddDispatch();
        builder.Services.AddCheck();
        Slices.AddTo(builder.Services);
        return builder;
    }

    /// <summary>Maps <c>POST /api/messages</c> and <c>GET /health/*</c>; anything else is 404.</summary>
    public static WebApplication MapWelbevinden(this WebApplication app)
    {
        app.Services.GetRequiredService<Routes>();
        app.MapTeams();
        app.MapHealth();
        return app;
    }
}
