namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>Which reminders were not sent and why, in words, by the stored codes.</summary>
public static class SkipTexts
{
    /// <summary>One sentence; null when there is no need to tell (the moment moved, or was done).</summary>
    public static Text? Of(string kind, string reason) => Why(reason) is { } why
        ? new Text($"{What(kind).Dutch} ging niet uit: {why.Dutch}", $"{What(kind).English} was not sent: {why.English}")
        : null;

    private static Text What(string kind) => kind switch
    {
        "Prepare" => new("De herinnering om voor te bereiden", "The reminder to prepare"),
        "Day" => new("De kaart op de dag zelf", "The card on the day itself"),
        _ => new("De herinnering achteraf", "The reminder afterwards"),
    };

    private static Text? Why(string reason) => reason switch
    {
        "ShortNotice" => new("het moment werd daarvoor te laat gepland.", "the moment was planned too late for it."),
        "TooLate" => new("ik was even buiten werking en nu is het te laat.", "I was out of order for a while and now it is too late."),
        "NoSchoolDay" => new("in die tijd is er geen school.", "there is no school at that time."),
        "Nobody" => new("niemand van het kernteam kon berichten krijgen.", "nobody of the core team could get messages."),
        _ => null,
    };
}
