using Welbevinden.Bot.Top3;
using Xunit;

namespace Welbevinden.Unit.Top3;

public sealed class Top3OptionsTests
{
    [Theory]
    [InlineData(0, 9, "Top3:RemindAfterSchoolDays is 0")]
    [InlineData(4, 41, "Top3:CloseAfterSchoolDays is 41")]
    [InlineData(5, 5, "Top3:CloseAfterSchoolDays is 5; expected more than Top3:RemindAfterSchoolDays (5)")]
    public void A_wrong_setting_is_named_with_what_it_got(int remindAfter, int closeAfter, string expected) =>
        Assert.StartsWith(
            expected,
            new Top3OptionsCheck().Validate(null, new Top3Options { RemindAfterSchoolDays = remindAfter, CloseAfterSchoolDays = closeAfter }).FailureMessage,
            StringComparison.Ordinal);

    [Fact]
    public void The_defaults_are_right() => Assert.True(new Top3OptionsCheck().Validate(null, new Top3Options()).Succeeded);
}
