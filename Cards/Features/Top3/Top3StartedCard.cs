using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>Tells the person who confirmed that the top 3 has started.</summary>
public static class Top3StartedCard
{
    public static AdaptiveCard Create(Top3StartedView view, Language language) => Page.Of(
        language,
        Top3TeamTexts.StartedHeading,
        [
            Page.Paragraph(Top3TeamTexts.Started(view.Mentors).In(language)),
            Page.Paragraph(Top3TeamTexts.ClosesByItself(view.ClosesAt).In(language)),
        ]);
}

public sealed record Top3StartedView(int Mentors, LocalDateTime ClosesAt);
