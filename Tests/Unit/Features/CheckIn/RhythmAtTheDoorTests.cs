using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Welbevinden.Bot.Features.CheckIn;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Unit.Features.Pause;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>
/// The same promise as in <see cref="RhythmYearTests"/>, with the whole bot: some weeks of check-ins on two days a week, with part-timers,
/// pauses in the middle of a round, people who answer and nights in between. Everybody has the question of each round once, or has a
/// reason; nobody has a reminder twice.
/// </summary>
public sealed class RhythmAtTheDoorTests(ITestOutputHelper output)
{
    private static readonly int Weeks =
        int.TryParse(Environment.GetEnvironmentVariable("WELBEVINDEN_WEEKS"), CultureInfo.InvariantCulture, out var given) ? given : 2;

    private static readonly string[] Days = ["tuesday thursday", "wednesday", "monday thursday", "friday", "saturday"];

    private readonly HashSet<(LocalDate Round, string Person)> _excused = [];
    private readonly Random _dice = new(7);

    [Fact]
    public async Task Everybody_has_the_question_of_every_round_once_or_a_reason_and_a_reminder_at_most_once()
    {
        await using var bot = await TestBot.StartAtAsync(
            PartTime.SchoolFile(12, Days),
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["CheckIn:Every"] = CheckInCadence.TwiceAWeek,
                ["CheckIn:Form"] = "weather",
            });
        var rounds = new List<LocalDate>();
        foreach (var day in Enumerable.Range(0, 7 * Weeks).Select(TestBot.Monday.PlusDays))
        {
            await bot.ClockReachesAsync(day, 8, 0);
            if (bot.Get<CheckInRhythm>().Of(bot.School)!.Days.Contains(day.DayOfWeek))
            {
                rounds.Add(day);
            }

            await LiveAsync(bot, rounds[^1], day);
            await bot.ClockReachesAsync(day, 16, 0);
            await bot.ClockReachesAsync(day, 22, 0);
        }

        var (asked, spared, reminders) = (0, 0, 0);
        foreach (var (round, person) in rounds.SelectMany(round => bot.Staff.Select(person => (round, person))))
        {
            var cards = QuestionsTo(bot, person, round);
            var reminded = cards.Count(card => card.Contains("de enige herinnering", StringComparison.Ordinal));
            var questions = cards.Count - reminded;
            Assert.InRange(reminded, 0, 1);
            Assert.True(
                questions == 1 || (cards.Count == 0 && _excused.Contains((round, person.Id.Value))),
                $"{person.Id} in {round}: {questions} questions, {reminded} reminders");
            (asked, spared, reminders) = (asked + questions, spared + (questions == 0 ? 1 : 0), reminders + reminded);
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rounds.Count} rounds, {bot.Staff.Count} people: {asked} asked, {spared} not and each for a reason, {reminders} reminders"));
        Assert.True(spared > 0 && reminders > 0, "No reason, or no reminder, has happened.");
    }

    private static List<string> QuestionsTo(TestBot bot, Person person, LocalDate round) =>
    [
        .. bot.CardsTo(person).Where(
            card => card.Contains($"\"{CheckInKeys.RoundOf(Some.School, round)}\"", StringComparison.Ordinal)
                && card.Contains(CheckInVerbs.Answer.Name, StringComparison.Ordinal)),
    ];

    /// <summary>Some answer, and some begin a pause of a day or more, also in the middle of a round.</summary>
    private async Task LiveAsync(TestBot bot, LocalDate round, LocalDate day)
    {
        var id = CheckInKeys.RoundOf(Some.School, round);
        foreach (var person in bot.Staff)
        {
            var waits = QuestionsTo(bot, person, round).Count == 0;
            if (_dice.Next(5) == 0)
            {
                await bot.PressAsync(person, CheckInVerbs.Answer, new CheckInAnswer(id.Value, person.Id.Value, "sunny"));
                Excuse(waits, round, person);
            }
            else if (_dice.Next(8) == 0)
            {
                var last = day.PlusDays(_dice.Next(4));
                await bot.PauseAsync(person, LocalDatePattern.Iso.Format(last));
                Excuse(waits, round, person);
                foreach (var later in Enumerable.Range(1, 3).Select(day.PlusDays).Where(later => later <= last))
                {
                    Excuse(waits: true, later, person);
                }
            }
        }
    }

    private void Excuse(bool waits, LocalDate round, Person person)
    {
        if (waits)
        {
            _excused.Add((round, person.Id.Value));
        }
    }
}
