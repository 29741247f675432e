using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using NodaTime;
using Welbevinden.Bot.Teams;
using Welbevinden.Bot.Teams.BotFramework;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Bot.Teams.Tokens;

namespace Welbevinden.Unit.Teams;

/// <summary>The same bytes as our own parser and as the SDK's read them: what the bot would act on, or why it would not.</summary>
/// <param name="Ours">By the channel <c>Direct</c>.</param>
/// <param name="Theirs">By the channel <c>BotFramework</c>.</param>
internal sealed record TwoParsers(ActivityReading Ours, ActivityReading Theirs)
{
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 8, 0);

    private static readonly ChannelOptions Options = ChannelOptions.Read(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["MicrosoftAppId"] = Attempt.AppId,
            ["MicrosoftAppPassword"] = "password-of-the-bot",
            ["MicrosoftAppTenantId"] = Attempt.Tenant,
        }).Build(),
        new HostingEnvironment { EnvironmentName = "Production" });

    private static readonly ServiceUrls Urls = new(Options);

    private static readonly ChannelToken Token = new(
        ServiceUrl, new[] { "msteams" }.ToFrozenSet(StringComparer.Ordinal), Instant.MaxValue, KeySetVersion: 1);

    public static TwoParsers Of(byte[] body)
    {
        var (ours, refused) = ActivityBody.Parse(body);
        var (theirs, refusedToo) = SdkActivity.Parse(body);
        return new TwoParsers(Read(ours, refused), Read(theirs?.ToWire(), refusedToo));
    }

    public bool Agree => (Ours, Theirs) switch
    {
        (ActivityReading.Act ours, ActivityReading.Act theirs) => ours.Form == theirs.Form && AreSame(ours.Inbound, theirs.Inbound),
        _ => Ours == Theirs,
    };

    private static ActivityReading Read(WireActivity? activity, RequestRefusal? refusal)
    {
        refusal ??= ActivityRules.Check(activity!, Token, Options, Urls);
        return refusal is null ? ActivityReading.Of(activity!, Options.BotId, Now) : new ActivityReading.Refuse(refusal);
    }

    private static bool AreSame(Inbound ours, Inbound theirs) => (ours, theirs) switch
    {
        (Inbound.CardAction one, Inbound.CardAction other) =>
            one with { Data = default } == other with { Data = default } && JsonElement.DeepEquals(one.Data, other.Data),
        (Inbound.DialogOpened one, Inbound.DialogOpened other) =>
            one with { Data = default } == other with { Data = default } && JsonElement.DeepEquals(one.Data, other.Data),
        (Inbound.DialogSubmitted one, Inbound.DialogSubmitted other) =>
            one with { Data = default } == other with { Data = default } && JsonElement.DeepEquals(one.Data, other.Data),
        _ => ours == theirs,
    };
}
