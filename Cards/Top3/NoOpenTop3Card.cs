using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Top3;

/// <summary>For a mentor who asks for the top 3 while none is open.</summary>
public static class NoOpenTop3Card
{
    public static AdaptiveCard Create(Language language) =>
        Page.Of(language, Top3Texts.NoneOpen, [Page.Paragraph(Top3Texts.NoneOpenHow.In(language))]);
}
