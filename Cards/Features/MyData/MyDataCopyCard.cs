using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.MyData;

/// <summary>A person's own data as text that can be copied.</summary>
public static class MyDataCopyCard
{
    public static AdaptiveCard Create(MyDataCopyView view, Language language) => Page.Of(
        language,
        MyDataTexts.CopyHeading,
        [
            Page.Paragraph(MyDataTexts.CopyHow.In(language)),
            TypedText.Line(view.Content) with { Spacing = Spacing.Medium },
            Page.SmallPrint(MyDataTexts.WhoSees.In(language)),
        ]);
}

/// <summary>The copy.</summary>
public sealed record MyDataCopyView
{
    /// <summary>JSON or plain text, at most about 20,000 characters.</summary>
    public required string Content { get; init; }
}
