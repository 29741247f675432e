using Microsoft.Extensions.Options;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>The settings <c>Retention:*</c>: how long what belongs to a school year is kept, and the chat of who left.</summary>
internal sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>
    /// How many school years after their own plans, evaluations, the roadmap and results of check-ins are kept. Three, so that while a
    /// school works in one year the three yearly cycles before it can be laid side by side ("Stappenplan", step 7: evaluating is a new
    /// beginning). At least one: what came out of a year feeds the plan of the next.
    /// </summary>
    [Between(Section, 1, 7, "school years after the one something belongs to")]
    public int KeepSchoolYears { get; set; } = 3;

    /// <summary>
    /// Days that the chat with somebody is kept once that person is no longer in the directory. Ninety: longer than a summer, and than a
    /// mistake in the directory stays unseen, because who comes back is reached again without doing anything.
    /// </summary>
    [Between(Section, 14, 400, "days")]
    public int LeftDays { get; set; } = 90;
}

/// <summary>Names the setting, what it got and what it wants.</summary>
[OptionsValidator]
internal sealed partial class RetentionOptionsCheck : IValidateOptions<RetentionOptions>;
