using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.MyData;

namespace Welbevinden.Bot.Features.MyData;

/// <summary>What is kept about me: to see, to take along, to erase.</summary>
internal static class MyDataSlice
{
    public static void Add(Slice slice) => slice
        .IsUncounted("mydata")
        .OnCommand<ShowMyData>(MyDataCommands.MyData, Audience.Everybody, useCase => useCase.TypedAsync)
        .OnVerb<ShowMyData, NoPayload>(MyDataVerbs.Show, Audience.Everybody, useCase => useCase.PressedAsync)
        .OnVerb<ShowMyData, NoPayload>(MyDataVerbs.Export, Audience.Everybody, useCase => useCase.CopyAsync)
        .OnVerb<EraseMyData, NoPayload>(MyDataVerbs.Delete, Audience.Everybody, useCase => useCase.AskAsync)
        .Shows("wat over iemand bewaard is (mijn gegevens)", MyDataTexts.WhoSees)
        .OnVerb<EraseMyData, NoPayload>(MyDataVerbs.ConfirmDelete, Audience.Everybody, useCase => useCase.ConfirmAsync);
}
