using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using Welbevinden.Bot.Engine.Dispatch;
using Xunit;

namespace Welbevinden.Unit.Engine.Dispatch;

/// <summary>What clients send for a date and for a list of ticks.</summary>
public sealed class FilledInTests
{
    private static readonly DateTimeZone Amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    private static readonly string[] Forms =
    [
        "uuuu-MM-dd", "dd-MM-uuuu", "d-M-uuuu", "d/M/uuuu", "dd.MM.uuuu", "uuuu-MM-dd'T00:00:00Z'", "uuuu-MM-dd'T00:00:00.000Z'",
        "uuuu-MM-dd'T00:00:00'", "uuuu-MM-dd'T00:00'", "uuuu-MM-dd' 00:00:00'", "uuuu-MM-dd'T00:00:00+01:00'",
    ];

    [Fact]
    public void A_day_is_the_same_day_in_every_form_and_with_blanks_around_it()
    {
        var written = from days in Gen.Choose(-20_000, 60_000)
                      from form in Gen.Elements(Forms)
                      from blank in Gen.Elements("", " ", "\t", "\u00A0", "\n")
                      let date = new LocalDate(2026, 11, 23).PlusDays(days)
                      select (Date: date, Text: blank + LocalDatePattern.CreateWithInvariantCulture(form).Format(date) + blank);

        foreach (var (date, text) in written.Sample(5000, 10))
        {
            Assert.True(FilledIn.Date(text, Amsterdam) == date, text);
        }
    }

    [Theory]
    [InlineData("2026-12-30T23:00:00Z", "2026-12-31")]
    [InlineData("2026-06-30T22:00:00.000Z", "2026-07-01")]
    public void Midnight_at_school_in_universal_time_is_the_day_at_school(string text, string date) =>
        Assert.Equal(LocalDatePattern.Iso.Parse(date).Value, FilledIn.Date(text, Amsterdam));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("morgen")]
    [InlineData("31-02-2026")]
    [InlineData("12/31/2026")]
    [InlineData("31-12-26")]
    [InlineData("\uFFFE")]
    public void What_is_no_date_is_none(string? text) => Assert.Null(FilledIn.Date(text, Amsterdam));

    [Theory]
    [InlineData("0001-01-01", 1900)]
    [InlineData("-9998-01-01", 1900)]
    [InlineData("0001-01-01T00:00:00Z", 1900)]
    [InlineData("9999-12-31", 2200)]
    [InlineData("9999-12-31T23:59:59Z", 2200)]
    public void A_date_at_either_end_of_the_calendar_is_far_enough_from_it(string text, int year) =>
        Assert.Equal(year, FilledIn.Date(text, Amsterdam)?.Year);

    [Theory]
    [InlineData("Students,Parents")]
    [InlineData("Students;Parents")]
    [InlineData(" Students ; Parents, ,Students;")]
    public void A_list_is_read_however_it_is_joined(string text) => Assert.Equal(["Students", "Parents"], FilledIn.Codes(text));
}
