using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Welbevinden.Bot.Teams.In;
using Xunit;

namespace Welbevinden.Unit.Teams;

/// <summary>The words of a line as Teams writes it, whatever stands around them.</summary>
public sealed class TypedTextTests
{
    private const string BotId = "28:app-1";
    private const int Generated = 20_000;

    private static readonly string[] Before =
    [
        "<at>Welbevinden</at> ", "<at id=\"0\">Wel &amp; bevinden</at>&nbsp;", "<AT>Bot</AT>", "<p>", "<div>", "<div><div>", "&#8203;",
        "\u200B",
        "&nbsp;", "\u00A0", "<quoted messageId=\"1763\"/>", "<quoted messageId=\"1\">tip slaap</quoted>", "\n", " ", "<span lang=\"nl\">",
        "<b>",
        "<blockquote itemtype=\"http://schema.skype.com/Reply\"><p>tip &lt;oud&gt;</p></blockquote>",
        "<at>Sanne de Boer</at>", "\uFEFF", "<br>",
        "<p>&nbsp;</p>", "<attachment id=\"a\"></attachment>", "\uFFFE", "\u202A",
    ];

    private static readonly string[] Behind =
    [
        " <at>Sanne</at>", "</p>", "</div>", "<br/>", "&#8203;", "&nbsp;", "\r\n", "</b>", "</span>", "<p>&nbsp;</p>", "\uFFFF", " ",
        "<at>Bot</at>",
        "<emoji alt=\"x\"></emoji>", "\u00AD", "</at>", "</quoted>",
    ];

    [Theory]
    [InlineData("hulp", "hulp")]
    [InlineData("a < b", "a < b")]
    [InlineData("3 <4 en 5> 2", "3 <4 en 5> 2")]
    [InlineData("R&D", "R&D")]
    [InlineData("<naam> invullen", "<naam> invullen")]
    [InlineData("tip foto&#39;s", "tip foto's")]
    [InlineData("tip &lt;p&gt;", "tip <p>")]
    [InlineData("<at>Welbevinden hulp", "Welbevinden hulp")]
    [InlineData("</at>hulp", "hulp")]
    [InlineData("<p>start</p><p>check-in</p>", "start\n\ncheck-in")]
    [InlineData("", "")]
    public void What_is_no_markup_stays_and_what_is_goes(string text, string words) => Assert.Equal(words, Read(text));

    [Theory]
    [InlineData("Wel & bevinden hulp", """[{"type":"mention","mentioned":{"id":"28:APP-1","name":"Wel & bevinden"}}]""")]
    [InlineData("@Wel & bevinden hulp", """[{"type":"mention","mentioned":{"id":"28:app-1","name":"Wel & bevinden"}}]""")]
    [InlineData("Wel &amp; bevinden hulp", """[{"type":"mention","text":"Wel & bevinden","mentioned":{"id":"28:app-1"}}]""")]
    [InlineData("<at>Wel &amp; bevinden</at> hulp", """[{"type":"mention","mentioned":{"id":"28:app-1"}}]""")]
    [InlineData(
        "<at>Wel & bevinden</at> hulp",
        """[{"type":"mention","text":"<at>Wel &amp; bevinden</at>","mentioned":{"id":"28:app-1"}}]""")]
    [InlineData("<at>W</at> hulp <at>Jan</at>", """[{"type":"mention","text":"<at>Jan</at>","mentioned":{"id":"29:jan","name":"Jan"}}]""")]
    [InlineData("hulp @Jan", """[{"type":"mention","text":"@Jan","mentioned":{"id":"29:jan"}}]""")]
    [InlineData("hulp", """[{"type":"mention"},{"type":"mention","mentioned":7},null,5,{"type":"clientInfo"}]""")]
    public void A_mention_is_no_word_of_the_line(string text, string entities) => Assert.Equal("hulp", Read(text, entities));

    [Fact]
    public void Whatever_Teams_puts_around_a_line_the_line_is_read()
    {
        var around = from before in Gen.ListOf(Gen.Elements(Before))
                     from behind in Gen.ListOf(Gen.Elements(Behind))
                     select (Before: before, Behind: behind);

        foreach (var (before, behind) in around.Sample(Generated, 6))
        {
            var text = string.Concat(before) + "hulp" + string.Concat(behind);
            Assert.True(Read(text) == "hulp", text);
        }
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<at>")]
    [InlineData("<at></quoted>")]
    [InlineData("&amp;")]
    [InlineData("<at <at ")]
    [InlineData("&#xFFFE;")]
    public void The_longest_and_the_deepest_is_read_in_no_time(string unit)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();

        var words = Read(string.Concat(Enumerable.Repeat(unit, 250_000 / unit.Length)) + "hulp");

        Assert.True(words.Length <= TypedText.MaxLength);
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(2));
    }

    private static string Read(string text, string? entities = null) => TypedText.Of(
        new WireActivity
        {
            Text = text,
            Entities = entities is null ? null : JsonSerializer.SerializeToElement(JsonNode.Parse(entities)),
        },
        BotId);
}
