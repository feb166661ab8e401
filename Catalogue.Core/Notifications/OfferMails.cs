using Catalogue.Core.Shared;

namespace Catalogue.Core.Notifications;

/// <summary>What a partner is told of its offers (A5).</summary>
public static class OfferMails
{
    private static readonly MailKind ConfirmationKind = new("offres-a-confirmer", HasLink: true, "entreprise") { Lists = ["offres"] };

    /// <inheritdoc cref="AccountMails.Kinds"/>
    internal static IReadOnlyList<MailKind> Kinds { get; } = [ConfirmationKind];

    /// <summary>Offers are to be confirmed: all those of a company in one mail.</summary>
    /// <param name="company">The company's name.</param>
    /// <param name="offers">Each of them.</param>
    /// <param name="all">Where all its offers are.</param>
    public static Mail Confirmation(string company, IEnumerable<OfferToConfirm> offers, Uri all) => new(
        ConfirmationKind, all, ("entreprise", company), ("offres", string.Join('\n', offers.Select(Line))));

    private static string Line(OfferToConfirm offer) =>
        Mail.OnOneLine($"«\u00a0{offer.Title}\u00a0» ({offer.Reference}), au plus tard le {FrenchDate.InFull(offer.LastDay)}\u00a0: {offer.Page.AbsoluteUri}");
}

/// <summary>An offer that its partner is to say is still accurate.</summary>
/// <param name="Reference">« OF-00012 ».</param>
/// <param name="Title">As the public reads it.</param>
/// <param name="LastDay">The last legal day to.</param>
/// <param name="Page">Where to say so, in full.</param>
public sealed record OfferToConfirm(string Reference, string Title, DateOnly LastDay, Uri Page);
