using Welbevinden.Cards.Model;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>
/// The five choices as real buttons, each on its own line. Buttons side by side are cut off or collapsed on a phone, and a tappable column
/// does not work in every client (AdaptiveCards issues 1911 and 3824); a button also supports the keyboard and has an accessible name.
/// </summary>
internal static class WeatherButtons
{
    public static IReadOnlyList<Element> For(Language language, Func<Weather, string, Execute> press) =>
    [
        .. WeatherReport.All.Select(weather => new ActionSet([press(weather, WeatherReport.WithEmoji(weather, language))])
        {
            Spacing = Spacing.Small,
        }),
    ];
}
