using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.MyData;

/// <summary>Asks once more before a person's data is deleted.</summary>
public static class MyDataDeleteConfirmCard
{
    public static AdaptiveCard Create(Language language) => Page.Of(
        language,
        MyDataTexts.ConfirmHeading,
        [Page.Paragraph(MyDataTexts.ConfirmWhat.In(language))],
        Execute.For(
            MyDataVerbs.ConfirmDelete, new NoPayload(), MyDataTexts.ConfirmButton.In(language)) with
        { Style = ActionStyle.Destructive },
        Execute.For(MyDataVerbs.Show, new NoPayload(), MyDataTexts.KeepButton.In(language)));
}
