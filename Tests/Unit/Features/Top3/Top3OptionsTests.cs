using Welbevinden.Bot.Features.Top3;
using Xunit;

namespace Welbevinden.Unit.Features.Top3;

public sealed class Top3OptionsTests
{
    [Theory]
    [InlineData(0, 9, "Top3:RemindAfterSchoolDays is 0")]
    [InlineData(4, 41, "Top3:CloseAfterSchoolDays is 41")]
    [InlineData(5, 5, "Top3:CloseAfterSchoolDays is 5; expected more than Top3:RemindAfterSchoolDays (5)")]
    public void A_wrong_setting_is_named_with_what_it_got(int remindAfter, int closeAfter, string expected) =>
        Assert.StartsWith(
            expected,
            new Top3OptionsCheck().Validate(
                null, new Top3Options { RemindAfterSchoolDays = remindAfter, CloseAfterSchoolDays = closeAfter }).FailureMessage,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("40;11", "Top3:Weeks is '40;11'; expected week numbers from 2 to 52")]
    [InlineData("0", "Top3:Weeks is '0'")]
    [InlineData("week 40", "Top3:Weeks is 'week 40'")]
    public void Weeks_that_are_none_are_named(string weeks, string expected) =>
        Assert.StartsWith(
            expected, new Top3OptionsCheck().Validate(null, new Top3Options { Weeks = weeks }).FailureMessage, StringComparison.Ordinal);

    [Fact]
    public void A_school_can_have_weeks_of_its_own_or_none()
    {
        var options = new Top3Options
        {
            Schools = { ["iep"] = new() { Weeks = "6" }, ["beuk"] = new() { Weeks = "" }, ["eik"] = new() { Weeks = "53" } },
        };

        Assert.Equal([6], options.WeeksOf("iep")!);
        Assert.Empty(options.WeeksOf("beuk")!);
        Assert.Equal([40, 11], options.WeeksOf("esdoorn")!);
        Assert.StartsWith(
            "Top3:Schools:eik:Weeks is '53'", new Top3OptionsCheck().Validate(null, options).FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_poll_cannot_be_kept_for_ever() =>
        Assert.StartsWith(
            "Top3:KeepSchoolYears is 6; expected 0 to 5",
            new Top3OptionsCheck().Validate(null, new Top3Options { KeepSchoolYears = 6 }).FailureMessage,
            StringComparison.Ordinal);

    [Fact]
    public void The_defaults_are_right() => Assert.True(new Top3OptionsCheck().Validate(null, new Top3Options()).Succeeded);
}
