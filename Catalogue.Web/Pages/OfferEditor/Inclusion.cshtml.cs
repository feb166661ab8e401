using Catalogue.Core.Accounts;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Web.DesignSystem.Input;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.OfferEditor;

/// <summary>What the price covers, and what it does not: a line for each.</summary>
[OwnCompany(Permission.EditOffers)]
internal sealed class InclusionModel(OfferEditing editing) : SectionPage(editing)
{
    public const string IncludedName = "dans-le-prix", ExcludedName = "pas-dans-le-prix";

    private const int MostLines = 30, LongestLine = 200;

    public override DraftSection Section => DraftSections.Inclusion;

    [BindProperty(Name = IncludedName)]
    public string? Included { get; set; }

    [BindProperty(Name = ExcludedName)]
    public string? Excluded { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (included, excluded) = (TypedText.List(Included), TypedText.List(Excluded));
        Check(IncludedName, "Dans le prix", included);
        Check(ExcludedName, "Pas dans le prix", excluded);
        return IsRefused ? Page() : await SaveAsync(content => content with { Included = included, Excluded = excluded }, cancellation);
    }

    public override string? FieldIdOf(OfferFinding finding) => IncludedName;

    protected override void Fill(OfferContent content) =>
        (Included, Excluded) = (string.Join('\n', content.Included), string.Join('\n', content.Excluded));

    protected override IEnumerable<SaidLine> Say(OfferContent content) =>
        [new("Dans le prix", string.Join('\n', content.Included)), new("Pas dans le prix", string.Join('\n', content.Excluded))];

    private void Check(string field, string name, IReadOnlyList<string> lines)
    {
        if (lines.Count > MostLines) Refuse(field, $"«\u00a0{name}\u00a0»\u00a0: {MostLines} lignes au plus.");
        if (lines.Any(line => line.Length > LongestLine)) Refuse(field, $"«\u00a0{name}\u00a0»\u00a0: chaque ligne fait {LongestLine} caractères au plus.");
    }
}
