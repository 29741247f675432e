using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards.Shared;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Engine.Dispatch;

/// <summary>What people say that is no command is answered warmly, by its words, and nothing of it is kept.</summary>
public sealed class SmallTalkTests
{
    public static TheoryData<string, Said?> Lines => new()
    {
        { "ik ben moe", Said.Unwell },
        { "Ik ben vandaag heel erg moe...", Said.Unwell },
        { "hoi, ik ben moe", Said.Unwell },
        { "ik voel me niet goed", Said.Unwell },
        { "Ik voel mij vandaag niet zo lekker", Said.Unwell },
        { "I'm so tired", Said.Unwell },
        { "I do not feel good", null },
        { "I am not feeling well today", Said.Unwell },
        { "ik voel me goed", Said.Well },
        { "dank je", Said.Thanks },
        { "Dankjewel!", Said.Thanks },
        { "dank je wel hoor", Said.Thanks },
        { "thank you", Said.Thanks },
        { "hoi", Said.Hello },
        { "Hoi Welbevinden 👋", Said.Hello },
        { "Goedemorgen", Said.Hello },
        { "hi", Said.Hello },
        { "stop", Said.Stop },
        { "STOP!", Said.Stop },
        { "stop nou maar", Said.Stop },
        { "ik wil geen berichten meer", Said.Stop },
        { "unsubscribe", Said.Stop },
        { "wanneer is de volgende check-in?", Said.NextCheckIn },
        { "Wanneer komt de volgende checkin", Said.NextCheckIn },
        { "when is the next check-in?", Said.NextCheckIn },
        { "wie kan ik spreken?", Said.WantsToTalk },
        { "doei", Said.Goodbye },
        { "oké", Said.Agreed },
        { "ik ben", null },
        { "heel erg", null },
        { "de leerling is moe van het plan", null },
        { "", null },
        { "👍", null },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void It_is_known_by_its_words(string typed, Said? said) =>
        Assert.Equal(said, new SmallTalk([], [], new OfferedCommands([])).Find(typed));

    [Fact]
    public void One_way_of_saying_it_belongs_to_one_saying_and_is_no_command()
    {
        var ways = Saying.All.SelectMany(saying => saying.Ways.Select(CommandList.Folded)).ToList();
        var commands = Declared.Commands.SelectMany(command => command.Aliases.Prepend(command.Name))
            .SelectMany(name => new[] { CommandList.Folded(name.Dutch), CommandList.Folded(name.English) });

        Assert.Equal(Enum.GetValues<Said>().Order(), Saying.All.Select(saying => saying.Said).Order());
        Assert.Empty(ways.GroupBy(way => way, StringComparer.Ordinal).Where(way => way.Count() > 1).Select(way => way.Key));
        Assert.Empty(ways.Intersect(commands, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whoever_is_tired_is_offered_what_helps_and_whoever_says_stop_a_pause()
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        var person = bot.Staff[0];
        var before = bot.Stored();

        await bot.TypeAsync(person, "ik ben moe");
        await bot.TypeAsync(person, "stop");
        await bot.TypeAsync(person, "hoi");
        await bot.TypeAsync(person, "wanneer is de volgende check-in?");
        var cards = bot.CardsTo(person);

        Assert.Equal(4, cards.Count);
        Assert.All(
            (string[])["schijf", "tip", "pauze"],
            word => Assert.Contains($"\"command\":\"{word}\"", cards[0], StringComparison.Ordinal));
        Assert.Contains("\"command\":\"pauze\"", cards[1], StringComparison.Ordinal);
        Assert.DoesNotContain("\"command\":\"tip\"", cards[1], StringComparison.Ordinal);
        Assert.Contains("\"command\":\"hulp\"", cards[2], StringComparison.Ordinal);
        Assert.Contains("maandag 23 november", cards[3], StringComparison.Ordinal);
        Assert.All(
            bot.Stored().Except(before, StringComparer.Ordinal),
            row => Assert.DoesNotContain("moe", row, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(bot.Log, line => line.Contains("moe", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Whoever_answered_the_open_one_hears_when_the_next_is()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 1);

        await bot.TypeAsync(bot.Newcomer, "when is the next check-in?");

        Assert.Contains("maandag 30 november", bot.CardsTo(bot.Newcomer)[^1], StringComparison.Ordinal);
    }
}
