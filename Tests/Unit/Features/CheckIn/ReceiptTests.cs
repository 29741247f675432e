using Microsoft.AspNetCore.DataProtection;
using Welbevinden.Bot.Features.CheckIn;
using Welbevinden.Cards.Shared.Questions;
using Xunit;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>The appearance of a receipt reveals nothing of its content.</summary>
public sealed class ReceiptTests
{
    private static readonly Receipts Receipts = new(new EphemeralDataProtectionProvider());

    /// <summary>Of every form the shortest and the longest, with and without shared words.</summary>
    private static readonly IReadOnlyList<GivenAnswer> Answers =
    [
        .. CheckInForms.All
            .Select(form => GivenAnswer.All(form).OrderBy(answer => answer.Text.Length).ToList())
            .SelectMany(answers => new[] { answers[0], answers.First(answer => answer.HasShared), answers[^1] }),
    ];

    [Fact]
    public void A_receipt_is_as_long_whatever_was_answered_at_a_school_with_an_id_of_whatever_length()
    {
        var random = new Random(20261123);
        var lengths = new HashSet<int>();
        for (var length = 1; length <= 300; length++)
        {
            var round = $"checkin-{Id(random, length)}-2026-11-23";
            var person = Guid.NewGuid().ToString();
            var sealedLengths = Answers.Select(answer => Sealed(round, person, answer)).ToHashSet();
            Assert.Single(sealedLengths);
            lengths.UnionWith(length <= 100 ? sealedLengths : []);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"lengths of receipts of schools with ids of 1 to 100 characters: {string.Join(", ", lengths)}");
        Assert.Single(lengths);
    }

    private static int Sealed(string round, string person, GivenAnswer answer) =>
        Receipts.Seal(new Receipt(
            round,
            person,
            answer.Text,
            Receipts.NewNonce(),
            Receipts.NewSecret(),
            answer.HasShared ? AnswerMark.TagOf("a secret", round, person) : null)).Length;

    private static string Id(Random random, int length) =>
        new([.. Enumerable.Range(0, length).Select(_ => (char)random.Next('a', 'z' + 1))]);
}
