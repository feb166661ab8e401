using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Checkboxes;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor;

/// <summary>Who else takes part in an offer (A14): its partner is free to name them or not.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class ContributorsModel(OfferEditing editing, RegistryContext registry, PublicCatalogue catalogue) : SectionPage(editing)
{
    public const string NameField = "nom", PlaceField = "commune", RoleField = "role", KnownField = "connue";

    private const int Most = 20, Longest = 120;

    private IReadOnlyCollection<string?> _ticked = [];
    private IReadOnlyDictionary<Contributor, ContributorLabel> _labels = new Dictionary<Contributor, ContributorLabel>();

    public override DraftSection Section => DraftSections.Contributors;

    /// <summary>Those that are named.</summary>
    public IReadOnlyList<Contributor> Rows { get; private set; } = [];

    /// <summary>The same, and a row for one more.</summary>
    public IEnumerable<Contributor> RowsToFill => Rows.Count < Most ? Rows.Append(new("", "", "")) : Rows;

    /// <summary>The companies that the partner works with and the offer does not name.</summary>
    public IReadOnlyList<CheckboxChoice> KnownToAdd =>
    [
        .. Partner.Contributors.Where(known => Rows.All(row => row.Name != known.Name))
            .Select(known => new CheckboxChoice(Slug.Of(known.Name), $"{known.Name}, {known.Place}", _ticked.Contains(Slug.Of(known.Name)))),
    ];

    public string LabelOf(Contributor contributor) =>
        _labels.GetValueOrDefault(contributor) is { } label ? $"Label valable jusqu’au {French.Date(label.Until)}." : "Sans label.";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        foreach (var (index, row) in Rows.Index()) Check(index + 1, row);
        if (IsRefused) return Page();
        var all = await KnownAsync([.. Rows, .. Added().Take(Most - Rows.Count)], cancellation);
        return await SaveAsync(content => content with { Contributors = all }, cancellation);
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        if (IsTyped)
        {
            var typed = TypedRows.Read(Request.Form, Most, NameField, PlaceField, RoleField);
            Rows = await KnownAsync([.. typed.Select(row => new Contributor(row[0], row[1], row[2]))], cancellation);
            _ticked = Request.Form[KnownField];
        }
        else
        {
            Fill(Offer.Draft);
        }

        var right = await registry.Rights.FindOrThrowAsync(Offer.RightId, cancellation);
        _labels = await catalogue.FindLabelsAsync(Rows, right.ProgrammeReference, Today, cancellation);
    }

    protected override void Fill(OfferContent content) => Rows = content.Contributors;

    protected override IEnumerable<SaidLine> Say(OfferContent content) =>
        content.Contributors.Select(one => new SaidLine(one.Name, $"{one.Place}, {one.Role}"));

    protected override IEnumerable<string> TextsOf(OfferContent content) => content.Contributors.Select(one => one.Role);

    private Task<IReadOnlyList<Contributor>> KnownAsync(IReadOnlyList<Contributor> rows, CancellationToken cancellation) =>
        catalogue.IdentifyAsync(rows, Offer.Draft.Contributors, cancellation);

    private IEnumerable<Contributor> Added() => Partner.Contributors
        .Where(known => _ticked.Contains(Slug.Of(known.Name)) && Rows.All(row => row.Name != known.Name))
        .Select(known => new Contributor(known.Name, known.Place, known.Role));

    private void Check(int number, Contributor row)
    {
        if (row.Name.Length == 0) Refuse(TypedRows.NameOf(NameField, number), "Donnez le nom de l’entreprise, ou videz ses trois champs pour la retirer.");
        foreach (var (field, text) in new[] { (NameField, row.Name), (PlaceField, row.Place), (RoleField, row.Role) })
            if (text.Length > Longest) Refuse(TypedRows.NameOf(field, number), $"{Longest} caractères au plus.");
    }
}
