using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Web.Pages.Search;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Specifications;

/// <summary>A specification: the version that applies today, or another one by its number.</summary>
internal sealed class SpecificationModel(PublicCatalogue catalogue, TimeProvider clock) : PageModel
{
    public Specification Specification { get; private set; } = null!;

    public SpecificationVersion Shown { get; private set; } = null!;

    /// <summary>The other versions, the latest first.</summary>
    public IEnumerable<SpecificationVersion> Others => Specification.Versions
        .Where(version => version.Number != Shown.Number)
        .OrderByDescending(version => version.EffectiveOn);

    /// <summary>The search of the family's offers.</summary>
    public CatalogueQuery Offers => new() { Family = Specification.Family };

    /// <summary>Whether what is shown applies today.</summary>
    public bool IsCurrent { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, string? version, CancellationToken cancellation)
    {
        if (await catalogue.FindSpecificationAsync(reference, cancellation) is not { } specification) return NotFound();
        var current = specification.VersionOn(ParisCalendar.DayOf(clock.GetUtcNow()));
        var shown = version is null
            ? current ?? specification.Versions.MinBy(candidate => candidate.EffectiveOn)
            : specification.Find(version);
        if (shown is null) return NotFound();
        (Specification, Shown, IsCurrent) = (specification, shown, shown.Number == current?.Number);
        return Page();
    }

    /// <summary>What a criterion accepts, in a few words; empty where anything goes.</summary>
    public static string Rule(Criterion criterion) => criterion switch
    {
        { Owed: CapabilityRequirement.Own } => "Fait par le centre lui-même",
        { Owed: CapabilityRequirement.OwnOrThirdParty } => "Fait ou fait faire",
        { Type: CriterionType.Capability } => "Libre",
        { MustBe: true } => "Oui, obligatoirement",
        { MustBe: false } => "Non, obligatoirement",
        { Minimum: { } least, Maximum: { } most } when least == most => French.Capitalised(French.Measure(least, criterion.Unit)),
        { Minimum: { } least, Maximum: { } most } => $"De {French.Number(least)} à {French.Measure(most, criterion.Unit)}",
        { Minimum: { } least } => $"Au moins {French.Measure(least, criterion.Unit)}",
        { Maximum: { } most } => $"Au plus {French.Measure(most, criterion.Unit)}",
        { MustInclude.Count: > 0 } => $"Au moins : {string.Join(", ", criterion.MustInclude.Select(criterion.OptionLabel))}",
        { AtLeast: > 1 } => $"{criterion.AtLeast} au moins parmi : {string.Join(", ", criterion.Options.Select(option => option.Label))}",
        { Options.Count: > 0 } => string.Join(", ", criterion.Options.Select(option => option.Label)),
        { Type: CriterionType.Document } => "Une pièce en cours de validité",
        { Type: CriterionType.YesNo } => "Oui ou non",
        _ => "À dire en clair",
    };
}
