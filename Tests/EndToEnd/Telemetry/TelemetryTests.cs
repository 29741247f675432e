using Welbevinden.Bot.Engine.Telemetry;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams.Inbound;
using Xunit;

namespace Welbevinden.EndToEnd.Telemetry;

/// <summary>
/// A whole round at the demo school while a collector listens: it learns how the bot is doing, and nothing about anybody.
/// </summary>
public sealed class TelemetryTests(ITestOutputHelper output)
{
    private const string Typed = "ik slaap slecht door mijn buurvrouw Truus";
    private const string Verb = "truus.slaapt";

    [Fact]
    public async Task What_is_exported_of_a_round_names_no_person_and_tells_no_answer()
    {
        await using var collector = await Collector.StartAsync();
        await using var school = await BotAtSchool.StartAsync(now => Settings(collector, BotAtSchool.WeekdayAhead(now.Date)));
        await RoundAsync(school);
        await SpoilDirectoryAsync(school);
        Assert.Equal(0, await school.Bot.StopAsync());

        output.WriteLine(
            $"{collector.Spans.Count} spans, {collector.Instruments.Count} instruments and {collector.Logs.Count} log lines in "
                + $"{collector.Received.Count} requests");
        TheWorkOfTheRoundIsThere(collector, school.Everybody.Count);
        OnlyWhatIsNamedIsExported(collector);
        Assert.All(Secrets(school), secret => Assert.False(collector.Holds(secret), $"'{secret}' was exported."));
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_is_sent_anywhere()
    {
        await using var collector = await Collector.StartAsync();
        await using var school = await BotAtSchool.StartAsync(now => new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"] = $"{collector.Url}/v1/traces",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
        });
        await school.Teams.People.InstallAsync(school.Lead);
        await school.AskAsync(school.Lead, "status");
        await school.Bot.StopAsync();

        Assert.Empty(collector.Received);
    }

    private static async Task RoundAsync(BotAtSchool school)
    {
        foreach (var person in school.Everybody)
        {
            await school.Teams.People.InstallAsync(person);
        }

        await Eventually.HoldsAsync(() => school.Arrived.Count >= school.Everybody.Count, otherwise: "The greetings did not arrive.");
        await school.PressAsync(await school.AskAsync(school.Lead, "start check-in"), CheckInVerbs.Start.Name);
        await Eventually.HoldsAsync(
            () => school.Everybody.All(person => school.ArrivedFor(person).Any(card => card.Has(CheckInVerbs.Answer.Name))),
            otherwise: "Not everybody was asked.");
        foreach (var (index, person) in school.Everybody.Index())
        {
            var weather = CheckInForms.First.Options[index % CheckInForms.First.Options.Count].Code;
            var card = school.ArrivedFor(person).Last(one => one.Has(CheckInVerbs.Answer.Name));
            Assert.IsType<InvokeResult.CardReplaced>(
                await school.PressAsync(card, CheckInVerbs.Answer.Name, data => data["weather"]!.GetValue<string>() == weather));
        }

        var asked = await school.AskAsync(school.Lead, Typed);
        await school.Teams.People.PressAsync(
            school.Lead, school.Teams.Workspace.PersonalChat(school.Lead), asked.Message, Verb, new() { ["note"] = Typed });
        await school.PressAsync(await school.AskAsync(school.Lead, "sluit check-in"), CheckInVerbs.Close.Name);
        await Eventually.HoldsAsync(
            () => school.Everybody.All(person => school.ArrivedFor(person).Any(card => card.Says(CheckInForms.First.Outcome))),
            otherwise: "The results did not arrive.");
    }

    /// <summary>What the console then says quotes a person's id and name.</summary>
    private static async Task SpoilDirectoryAsync(BotAtSchool school)
    {
        var file = school.Teams.Options.DirectoryFile!;
        var json = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(
            file, json.Replace($"\"{school.Everybody[1].ObjectId}\"", $"\"{school.Everybody[0].ObjectId}\"", StringComparison.Ordinal));
        await Eventually.HoldsAsync(
            () => school.Bot.Output.Contains("refused,", StringComparison.Ordinal), otherwise: "The spoilt directory was not noticed.");
    }

    private static void TheWorkOfTheRoundIsThere(Collector collector, int staff)
    {
        Assert.True(
            collector.Spans.Count(
                span => span.Name == TelemetryNames.Receive
                    && span.Tags.Contains(("kind", "cardAction"))
                    && span.Tags.Contains(("feature", "checkin"))) >= staff);
        Assert.True(
            collector.Spans.Count(span => span.Name == TelemetryNames.Call && span.Tags.Contains(("outcome", "accepted"))) >= 3 * staff);
        Assert.Contains(collector.Spans, span => span.Name == TelemetryNames.Perform && span.Tags.Contains(("kind", "checkin.publish")));
        Assert.Superset(
            new HashSet<string>(
                [
                    TelemetryNames.Deliveries,
                    TelemetryNames.Refusals,
                    TelemetryNames.Waiting,
                    .. TelemetryNames.Spans.Select(TelemetryNames.DurationOf),
                    "http.server.request.duration",
                ],
                StringComparer.Ordinal),
            collector.Instruments.Select(instrument => instrument.Name).ToHashSet(StringComparer.Ordinal));
        Assert.Contains(
            collector.Logs,
            line => line.Sentence.StartsWith("Directory file {File} refused", StringComparison.Ordinal)
                && line.Fields.Any(field => field.Name == "Faults"));
    }

    private static void OnlyWhatIsNamedIsExported(Collector collector)
    {
        Assert.All(collector.Spans, span => Assert.True(TelemetryNames.Spans.Contains(span.Name), $"{span.Name} was exported."));
        Assert.All(
            collector.Spans.SelectMany(span => span.Tags),
            tag => Assert.True(TelemetryNames.Tags.Contains(tag.Name), $"{tag.Name} was exported."));
        var ours = collector.Instruments.Where(instrument => instrument.Meter == TelemetryNames.Source).ToList();
        Assert.All(
            ours, instrument => Assert.True(TelemetryNames.Instruments.Contains(instrument.Name), $"{instrument.Name} was exported."));
        Assert.All(
            ours.SelectMany(instrument => instrument.Tags),
            tag => Assert.True(TelemetryNames.Tags.Contains(tag.Name), $"{tag.Name} was exported."));
        Assert.All(
            collector.Instruments.Where(one => one.Meter != TelemetryNames.Source),
            instrument => Assert.True(TelemetryNames.PlatformMeters.Contains(instrument.Meter), $"{instrument.Meter} was exported."));
        Assert.All(
            collector.Logs.SelectMany(line => line.Fields),
            field => Assert.True(
                TelemetryNames.LogFields.Contains(field.Name) || field.Name == TelemetryNames.ExceptionType,
                $"The log field {field.Name} was exported."));
    }

    /// <summary>Everything that tells of a person: who they are to people and to Teams, what they chose and what they typed.</summary>
    private static IEnumerable<string> Secrets(BotAtSchool school) =>
    [
        .. school.Everybody.SelectMany(person => new[] { person.ObjectId, person.Name, school.Teams.Workspace.PersonalChat(person).Id }),
        .. school.Arrived.Select(card => card.Message.Id),
        .. CheckInForms.First.Options.Select(option => option.Code),
        Typed, "Truus", Verb, Path.GetFileName(school.Teams.Options.DirectoryFile!),

        // Two letters occur in random trace ids by chance.
        .. Environment.MachineName is { Length: > 3 } machine ? [machine] : Array.Empty<string>(),
    ];

    private static Dictionary<string, string?> Settings(Collector collector, string day) => new(StringComparer.Ordinal)
    {
        [TelemetryExport.Endpoint] = collector.Url,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        ["OTEL_BLRP_SCHEDULE_DELAY"] = "200",
        ["Logging:LogLevel:Default"] = "Debug",
        ["Directory:PollSeconds"] = "0.2",
        ["Scheduling:TickSeconds"] = "0.2",
        ["CheckIn:Day"] = day,
    };
}
