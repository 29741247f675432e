using System.Diagnostics;
using Xunit;

namespace Welbevinden.Unit.Features.MeetingCheckIn;

/// <summary>Sixty people who press within two seconds: all are counted once, and Teams hears of it a few times.</summary>
public sealed class MeetingCrowdTests
{
    [Fact]
    public async Task All_are_counted_once_few_updates_go_out_and_the_last_one_is_right()
    {
        await using var house = await MeetingHouse.WithQuestionAsync(55);
        var bot = house.Bot;
        await bot.SettleAsync();
        var (before, began) = (house.Updates, Stopwatch.GetTimestamp());
        string[] weathers = ["sunny", "partlyCloudy", "cloudy", "rainy", "stormy"];
        var people = bot.Staff.Concat(Enumerable.Range(1, 5).Select(house.Guest)).ToList();
        await Task.WhenAll(people.Select(async (person, number) =>
        {
            await Task.Delay(number * 30);
            await house.AnswerAsync(person, weathers[number % 5]);

            // Some hands are unsteady.
            await (number % 4 == 0 ? house.AnswerAsync(person, weathers[(number + 1) % 5]) : Task.CompletedTask);
        }));
        var pressed = Stopwatch.GetElapsedTime(began);
        await bot.SettleAsync();
        var took = Stopwatch.GetElapsedTime(began);
        var updates = house.Updates - before;

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{people.Count} people pressed in {pressed.TotalSeconds:F1} s, {updates} updates in {took.TotalSeconds:F1} s");
        Assert.Contains("Tot nu toe: 60 antwoorden.", house.Card, StringComparison.Ordinal);
        Assert.InRange(updates, 1, (int)took.TotalSeconds + 1);
        await house.ShowAsync();
        Assert.Equal("Zonnig 12, Half bewolkt 12, Bewolkt 12, Regen 12, Storm 12", MeetingTests.FiguresOn(house.Card));
    }
}
