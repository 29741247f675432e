using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Welbevinden.Bot.Engine.Telemetry;
using Welbevinden.Unit.Lint;
using Xunit;

namespace Welbevinden.Unit.Engine.Telemetry;

/// <summary>What may leave the bot as telemetry is decided in one file.</summary>
public sealed partial class TelemetryTests
{
    /// <summary>Stay on the console: they quote a file, a setting or its content.</summary>
    private static readonly string[] Withheld = ["File", "Host", "Reason", "Remedy", "Trouble", "Warning", "Where", "Why"];

    [Fact]
    public void Every_place_in_a_log_line_is_exported_or_withheld_on_purpose()
    {
        var places = SourceText.Files("Bot", "Cards", "Storage").SelectMany(file => SourceText.LogMessages(file.Lines))
            .SelectMany(message => Place().Matches(message)).Select(place => place.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(places.Except(TelemetryNames.LogFields, StringComparer.Ordinal).Except(Withheld, StringComparer.Ordinal));
        Assert.Empty(TelemetryNames.LogFields.Intersect(Withheld, StringComparer.Ordinal));
        Assert.Empty(Withheld.Except(places, StringComparer.Ordinal));
    }

    [Fact]
    public void Names_of_telemetry_stand_in_one_file() => Assert.Empty(
        SourceText.Files("Bot")
            .Where(file => file.Way != "Bot/Engine/Telemetry/TelemetryNames.cs" && file.Lines.Any(line => Name().IsMatch(line)))
            .Select(file => file.Way));

    [Theory]
    [InlineData("collector")]
    [InlineData("ftp://collector:4317")]
    public void A_wrong_endpoint_is_named(string endpoint)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([new(TelemetryExport.Endpoint, endpoint)]);

        var refused = Assert.Throws<InvalidOperationException>(builder.AddTelemetry);

        Assert.Contains($"{TelemetryExport.Endpoint} is '{endpoint}'", refused.Message, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex("\"welbevinden\\.[a-z]", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
