using Welbevinden.Cards.Model;

namespace Welbevinden.Cards.Shared.Questions;

/// <summary>
/// One way to ask how somebody is: a question, its answers and how the outcome is drawn. A form is one file: a sealed record beside this
/// one, found by itself (<see cref="CheckInForms"/>).
/// </summary>
/// <param name="Code">Its name in settings, payloads and the store; never changed.</param>
/// <param name="Turn">Its place when forms take turns; the lowest comes first.</param>
public abstract record CheckInForm(string Code, int Turn)
{
    /// <summary>As people call it: "weerbericht".</summary>
    public abstract Text Name { get; }

    public abstract Text Question { get; }

    /// <summary>Above the outcome.</summary>
    public abstract Text Outcome { get; }

    /// <summary>What the bars of the outcome count.</summary>
    public abstract Text Counted { get; }

    /// <summary>The answers, in the order in which they are shown; at least two.</summary>
    public abstract IReadOnlyList<CheckInOption> Options { get; }

    /// <summary>What people may say in their own words; null when the form asks for none.</summary>
    public virtual OwnWords? Words => null;

    /// <summary>The answer with this code; null when the form has none.</summary>
    public CheckInOption? Find(string code) => Options.FirstOrDefault(option => string.Equals(option.Code, code, StringComparison.Ordinal));
}

/// <summary>An answer of a form.</summary>
/// <param name="Code">Its name in payloads and counters; never changed.</param>
/// <param name="Emoji">Its picture.</param>
/// <param name="Label">What it says.</param>
/// <param name="Color">Of its bar.</param>
public sealed record CheckInOption(string Code, string Emoji, Text Label, ChartColor Color)
{
    public string In(Language language) => $"{Emoji} {Label.In(language)}";
}

/// <summary>A field for own words, after the answer.</summary>
/// <param name="Ask">The label of the field.</param>
/// <param name="Shared">Above the words that were shared, in the outcome.</param>
public sealed record OwnWords(Text Ask, Text Shared)
{
    /// <summary>In UTF-16 units, as a client counts them in the field.</summary>
    public const int MaxLength = 80;

    /// <summary>Fewer shared texts than this are shown to nobody (platform facts, section 6: Glint's rule for comments).</summary>
    private const int Fewest = 10;

    /// <summary>How many shared texts it takes at a school that wants this many answers for counts.</summary>
    public static int MinimumAt(int answers) => Math.Max(Fewest, answers);
}
