using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Welbevinden.Bot.Features.CheckIn;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Storage.Features.CheckIn;
using Xunit;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>What an outcome says about the one before it.</summary>
public sealed partial class OutcomeChangeTests
{
    private static readonly LocalDate Before = new(2026, 11, 16);

    [Fact]
    public void Where_as_many_answered_numbers_are_compared_and_otherwise_shares()
    {
        var then = Figures(4, 1, 1, 0, 0);

        Assert.Equal(
            "Sinds de vorige check-in met deze vraag, op maandag 16 november: vaker storm (van 0 naar 3), minder vaak zonnig "
                + "(van 4 naar 1).",
            OutcomeChange.Of(Before, then, Figures(1, 1, 1, 0, 3)).Dutch);
        Assert.Equal(
            "Since the previous check-in with this question, on Monday 16 November: more often storm (from 0% to 50%), less often sunny "
                + "(from 67% to 17%).",
            OutcomeChange.Of(Before, then, Figures(2, 2, 2, 0, 6)).English);
        Assert.StartsWith("Vrijwel hetzelfde", OutcomeChange.Of(Before, then, Figures(8, 2, 2, 0, 0)).Dutch, StringComparison.Ordinal);
    }

    /// <summary>Of a thousand pairs of outcomes: every figure in the sentence stands in the two outcomes, and the change is real.</summary>
    [Fact]
    public void The_sentence_says_only_what_the_two_outcomes_say()
    {
        var random = new Random(20261128);
        for (var pair = 0; pair < 1000; pair++)
        {
            var (then, now) = (Some(random), Some(random));
            var said = OutcomeChange.Of(Before, then, now).Dutch;
            var isShare = then.Answered != now.Answered;
            foreach (Match change in Change().Matches(said))
            {
                var name = change.Groups["weather"].Value;
                var weather = CheckInForms.First.Options.Single(
                    one => one.Label.Dutch.Equals(name, StringComparison.OrdinalIgnoreCase));
                var (from, to) = (Shown(then, weather, isShare), Shown(now, weather, isShare));
                Assert.Equal((from, to), (Number(change.Groups["from"].Value), Number(change.Groups["to"].Value)));
                Assert.Equal(change.Groups["how"].Value == "vaker", to > from);
            }

            Assert.Equal(
                CheckInForms.First.Options.All(weather => Shown(then, weather, isShare) == Shown(now, weather, isShare)),
                !Change().IsMatch(said));
        }
    }

    /// <summary>Whatever the earlier round was, unless it was published with enough answers nothing is said of it.</summary>
    [Theory]
    [InlineData(RoundState.Published, 5, true)]
    [InlineData(RoundState.Published, 4, false)]
    [InlineData(RoundState.Published, 0, false)]
    [InlineData(RoundState.Closed, 5, false)]
    [InlineData(RoundState.Open, 5, false)]
    public void Of_a_round_that_was_not_published_nothing_is_said(RoundState state, int answered, bool isSaid)
    {
        var before = Round(Before, answered) with { State = state };

        Assert.Equal(isSaid, Card(Round(Before.PlusWeeks(1), 6), before).Contains("vorige check-in", StringComparison.Ordinal));
        Assert.DoesNotContain("vorige check-in", Card(Round(Before.PlusWeeks(1), 4), before), StringComparison.Ordinal);
        Assert.DoesNotContain("vorige check-in", Card(Round(Before.PlusWeeks(1), 6), null), StringComparison.Ordinal);
    }

    private static string Card(RoundRecord round, RoundRecord? before) =>
        CardJson.ToJson(
            CheckInResults.Card(round, SchoolProfile.Unlisted(Support.Some.School), Language.Dutch, new EarlierRounds(before, [])));

    private static RoundRecord Round(LocalDate date, int answered) =>
        new(CheckInKeys.RoundOf(Support.Some.School, date), Support.Some.School, date, default, default, 12, 5)
        {
            State = RoundState.Published,
            Answered = answered,
            Published = new Dictionary<string, int>(StringComparer.Ordinal)
            {
                ["sunny"] = Math.Max(0, answered - 3),
                ["rainy"] = Math.Min(2, answered),
                ["cloudy"] = answered > 2 ? 1 : 0,
            },
        };

    private static CheckInFigures Some(Random random) => Figures([.. Enumerable.Range(0, 5).Select(_ => random.Next(1, 9))]);

    private static CheckInFigures Figures(params int[] counts) =>
        new(
            CheckInForms.First,
            60,
            counts.Sum(),
            CheckInForms.First.Options.Zip(counts).ToDictionary(one => one.First.Code, one => one.Second, StringComparer.Ordinal));

    private static int Shown(CheckInFigures figures, CheckInOption weather, bool isShare) =>
        isShare
            ? (int)Math.Round(100m * figures.Counts[weather.Code] / figures.Answered, MidpointRounding.AwayFromZero)
            : figures.Counts[weather.Code];

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<how>vaker|minder vaak) (?<weather>[a-z ]+) \(van (?<from>\d+)%? naar (?<to>\d+)%?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Change();
}
