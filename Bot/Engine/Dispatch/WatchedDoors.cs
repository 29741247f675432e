using System.Text.Json;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Engine.Telemetry;
using Welbevinden.Bot.Teams.In;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>
/// The two doors of the dispatcher with a watch at each: what kind of thing, for which feature, how long, and whether it went well.
/// </summary>
internal sealed class WatchedDoors(Dispatcher dispatcher, Routes routes, IEnumerable<UncountedFeature> uncounted, Metrics metrics)
{
    public async Task<Answer> ReceiveAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        using var watch = metrics.Begin(TelemetryNames.Receive, Named(inbound.GetType()), FeatureOf(inbound));
        var answer = await dispatcher.ReceiveAsync(inbound, cancellationToken);
        watch.Outcome = Named(answer.GetType());
        return answer;
    }

    public async Task PerformAsync(Occurrence occurrence, CancellationToken cancellationToken)
    {
        using var watch = metrics.Begin(TelemetryNames.Perform, occurrence.Kind.Name, Before('.', occurrence.Kind.Name));
        await dispatcher.PerformAsync(occurrence, cancellationToken);
        watch.Outcome = "done";
    }

    /// <summary>A verb that nobody handles is a text from outside, and is not repeated.</summary>
    private string FeatureOf(Inbound inbound) => inbound switch
    {
        Inbound.CardAction { Verb: var verb } => FeatureOf(verb),
        Inbound.DialogOpened { Verb: var verb } => FeatureOf(verb),
        Inbound.DialogSubmitted { Verb: var verb } => FeatureOf(verb),
        _ => "none",
    };

    private string FeatureOf(string verb) =>
        routes.Verb(verb) is not null && Before('.', verb) is var feature && uncounted.All(one => one.Name != feature) ? feature : "none";

    private static string Named(Type kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.Name);

    private static string Before(char mark, string name) => name.Split(mark)[0];
}

/// <summary>A feature whose use is nobody's figure, by the name before the dot of its verbs: it is not told apart in metrics.</summary>
internal sealed record UncountedFeature(string Name);
