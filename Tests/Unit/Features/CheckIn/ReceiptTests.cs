using Microsoft.AspNetCore.DataProtection;
using Welbevinden.Bot.Features.CheckIn;
using Welbevinden.Cards.Features.CheckIn;
using Xunit;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>The appearance of a receipt reveals nothing of its content.</summary>
public sealed class ReceiptTests
{
    private static readonly Receipts Receipts = new(new EphemeralDataProtectionProvider());

    [Fact]
    public void A_receipt_is_as_long_whatever_was_answered_at_a_school_with_an_id_of_whatever_length()
    {
        var random = new Random(20261123);
        var lengths = new HashSet<int>();
        for (var length = 1; length <= 300; length++)
        {
            var round = $"checkin-{Id(random, length)}-2026-11-23";
            var person = Guid.NewGuid().ToString();
            var sealedLengths = WeatherReport.All.Select(weather => Sealed(round, person, WeatherReport.WireName(weather))).ToHashSet();
            Assert.Single(sealedLengths);
            lengths.UnionWith(length <= 100 ? sealedLengths : []);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"lengths of receipts of schools with ids of 1 to 100 characters: {string.Join(", ", lengths)}");
        Assert.Single(lengths);
    }

    private static int Sealed(string round, string person, string weather) =>
        Receipts.Seal(new Receipt(round, person, weather, Receipts.NewNonce())).Length;

    private static string Id(Random random, int length) =>
        new([.. Enumerable.Range(0, length).Select(_ => (char)random.Next('a', 'z' + 1))]);
}
