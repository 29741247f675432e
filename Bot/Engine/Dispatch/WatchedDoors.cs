using System.Text.Json;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Engine.Telemetry;
using Welbevinden.Bot.Teams.In;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>
/// The two doors of the dispatcher with a watch at each: what kind of thing, for which feature, how long, and whether it went well.
/// </summary>
internal sealed class WatchedDoors(Dispatcher dispatcher, Routes routes, UncountedFeatures uncounted, Metrics metrics)
{
    /// <summary>
    /// What came of something uncounted is not told either: what is pressed for oneself then looks like any pressed command, which is
    /// answered by a message as well.
    /// </summary>
    public async Task<Answer> ReceiveAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        var feature = FeatureOf(inbound);
        using var watch = metrics.Begin(TelemetryNames.Receive, Named(inbound.GetType()), feature);
        var answer = await dispatcher.ReceiveAsync(inbound, cancellationToken);
        var isTold = feature != UncountedFeatures.None || answer is Answer.NotUnderstood;
        watch.Outcome = Named(isTold ? answer.GetType() : typeof(Answer.Done));
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
        _ => UncountedFeatures.None,
    };

    private string FeatureOf(string verb) =>
        routes.Verb(verb) is not null && !uncounted.Holds(verb) ? Before('.', verb) : UncountedFeatures.None;

    private static string Named(Type kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.Name);

    private static string Before(char mark, string name) => name.Split(mark)[0];
}
