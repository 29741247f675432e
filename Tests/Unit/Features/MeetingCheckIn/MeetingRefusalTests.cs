using Welbevinden.Cards.Features.MeetingCheckIn;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.MeetingCheckIn;

/// <summary>The ways in which a press must not count, each as somebody would try it: a named refusal, and nothing stored.</summary>
public sealed class MeetingRefusalTests
{
    private const string Elsewhere = "19:ander-overleg@thread.v2";

    public static TheoryData<string, string> Refused => new()
    {
        { "answers on a card that was forwarded", "meetingcheckin.elsewhere" },
        { "answers on a card that was forwarded to the own chat", "common.onlyWithOthers" },
        { "closes from elsewhere", "meetingcheckin.elsewhere" },
        { "begins elsewhere", "meetingcheckin.elsewhere" },
        { "makes up a meeting", "meetingcheckin.unknown" },
        { "makes up a meeting of this place", "meetingcheckin.closed" },
        { "makes up an offer of this place", "meetingcheckin.alreadyOpen" },
        { "answers what is no option", "meetingcheckin.unknownOption" },
        { "answers what is an option of another form", "meetingcheckin.unknownOption" },
        { "answers nothing", "meetingcheckin.unknownOption" },
        { "begins what is no form", "meetingcheckin.unknownForm" },
        { "a guest begins", "meetingcheckin.notStaff" },
        { "a guest closes", "meetingcheckin.notOfSchool" },
        { "somebody without that role closes", "meetingcheckin.notOfSchool" },
        { "another asks for one more", "meetingcheckin.alreadyOpen" },
        { "a guest asks for one", "common.onlyInPersonalChat" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_cannot_be_is_refused_by_name_and_nothing_changes(string tries, string code)
    {
        await using var house = await MeetingHouse.WithQuestionAsync(6);
        await house.AnswerAsync(house.Bot.Staff[0], "sunny");
        await house.Bot.SettleAsync();
        var (stored, updates) = (await house.StoredAsync(), house.Updates);

        await TryAsync(house, tries);
        await house.Bot.SettleAsync();

        Assert.Equal(code, house.Bot.LastRefusal);
        Assert.Equal(stored, await house.StoredAsync());
        Assert.Equal(updates, house.Updates);
    }

    [Fact]
    public async Task A_press_after_closing_is_told_so_and_the_picture_stands()
    {
        await using var house = await MeetingHouse.WithQuestionAsync(6);
        foreach (var person in house.Bot.Staff.Take(5))
        {
            await house.AnswerAsync(person, "sunny");
        }

        await house.ShowAsync();
        var picture = house.Card;
        await house.AnswerAsync(house.Bot.Staff[5], "rainy");
        Assert.Equal("meetingcheckin.closed", house.Bot.LastRefusal);
        house.Bot.LastRefusal = null;
        Assert.Equal("", await MeetingTests.GoneAsync(house));
        await house.AnswerAsync(house.Bot.Staff[5], "rainy");
        Assert.Equal("meetingcheckin.closed", house.Bot.LastRefusal);
        await house.BeginAsync();

        Assert.Equal("meetingcheckin.unknown", house.Bot.LastRefusal);
        Assert.Equal(picture, house.Card);
        Assert.Equal("", await house.StoredAsync());
    }

    private static Task TryAsync(MeetingHouse house, string tries)
    {
        var bot = house.Bot;
        var me = bot.Staff[1];
        var made = new MeetingAnswer($"{house.Meeting[..17]}0000000000000000", "sunny");
        return tries switch
        {
            "answers on a card that was forwarded" => house.AnswerAsync(me, "sunny", Elsewhere),
            "answers on a card that was forwarded to the own chat" => house.AnswerAsync(me, "sunny", FakeTeams.ConversationOf(me.Id)),
            "closes from elsewhere" => house.PressAsync(me, Elsewhere, MeetingVerbs.Show, new MeetingShow(house.Meeting)),
            "begins elsewhere" => house.PressAsync(me, Elsewhere, MeetingVerbs.Begin, new MeetingBegin(house.Meeting, "emoji")),
            "makes up a meeting" => house.PressAsync(me, MeetingHouse.Group, MeetingVerbs.Answer, made with { Meeting = "made up" }),
            "makes up a meeting of this place" => house.PressAsync(me, MeetingHouse.Group, MeetingVerbs.Answer, made),
            "makes up an offer of this place" =>
                house.PressAsync(me, MeetingHouse.Group, MeetingVerbs.Begin, new MeetingBegin(made.Meeting, "emoji")),
            "answers what is no option" => house.AnswerAsync(me, "hail"),
            "answers what is an option of another form" => house.AnswerAsync(me, "cheerful"),
            "answers nothing" => house.AnswerAsync(me, ""),
            "begins what is no form" => house.BeginAsync("horoscope"),
            "a guest begins" => house.BeginAsync("emoji", house.Guest(1)),
            "a guest closes" => house.ShowAsync(house.Guest(1)),
            "somebody without that role closes" => house.ShowAsync(bot.Lead),
            "another asks for one more" => house.TypeAsync(me, MeetingHouse.Group, "check-in"),
            "a guest asks for one" => house.TypeAsync(house.Guest(1), MeetingHouse.Group, "check-in"),
            _ => throw new ArgumentOutOfRangeException(nameof(tries)),
        };
    }
}
