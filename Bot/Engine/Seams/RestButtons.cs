using Welbevinden.Cards;
using Welbevinden.Cards.Model;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>Buttons with which somebody asks to be left alone for a while. The feature that keeps pauses registers it.</summary>
internal delegate IReadOnlyList<CardAction> RestButtons(Language language);
