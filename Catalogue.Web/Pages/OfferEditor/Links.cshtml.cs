using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor;

/// <summary>The pages of the partner's own site that present an offer (A17).</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class LinksModel(OfferEditing editing) : SectionPage(editing)
{
    public const string LabelField = "texte", AddressField = "adresse";

    private const int Most = 10, LongestLabel = 120, LongestAddress = 500;

    public override DraftSection Section => DraftSections.Links;

    /// <summary>Those that are given.</summary>
    public IReadOnlyList<OfferLink> Rows { get; private set; } = [];

    /// <summary>The same, and a row for one more.</summary>
    public IEnumerable<OfferLink> RowsToFill => Rows.Count < Most ? Rows.Append(new("", "")) : Rows;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        foreach (var (index, row) in Rows.Index()) Check(index + 1, row);
        return IsRefused ? Page() : await SaveAsync(content => content with { Links = Rows }, cancellation);
    }

    public override string? FieldIdOf(OfferFinding finding) =>
        finding.Rank is { } rank ? TypedRows.NameOf(AddressField, rank + 1) : null;

    protected override Task LoadAsync(CancellationToken cancellation)
    {
        if (IsTyped)
            Rows = [.. TypedRows.Read(Request.Form, Most, LabelField, AddressField).Select(row => new OfferLink(row[0], WebAddress.Whole(row[1])))];
        else
            Fill(Offer.Draft);
        return Task.CompletedTask;
    }

    protected override void Fill(OfferContent content) => Rows = content.Links;

    protected override IEnumerable<SaidLine> Say(OfferContent content) =>
        content.Links.Select(link => new SaidLine(link.Label, link.Address));

    protected override IEnumerable<string> TextsOf(OfferContent content) => content.Links.Select(link => link.Label);

    private void Check(int number, OfferLink row)
    {
        if (row.Label.Length == 0) Refuse(TypedRows.NameOf(LabelField, number), "Dites où mène le lien, ou videz ses deux champs pour le retirer.");
        if (row.Label.Length > LongestLabel) Refuse(TypedRows.NameOf(LabelField, number), $"{LongestLabel} caractères au plus.");
        if (row.Address.Length > LongestAddress) Refuse(TypedRows.NameOf(AddressField, number), $"{LongestAddress} caractères au plus.");
    }
}
