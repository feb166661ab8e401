using Catalogue.Core.Accounts;
using Catalogue.Core.Partners;
using Catalogue.Core.SelfService;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Input;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Space;

/// <summary>A group of what a company says of itself, to be changed; 404 for one that does not exist.</summary>
[OwnCompany(Permission.EditCompany)]
internal sealed class SheetPartModel(CompanyService companies, TimeProvider clock) : PageOfOne
{
    private Dictionary<string, string> _typed = [];

    public Partner Partner => HttpContext.Partner();

    public SheetGroup Group { get; private set; } = null!;

    /// <summary>What a field holds: what was typed, or what the sheet says.</summary>
    public string ValueOf(SheetField field) => _typed.GetValueOrDefault(field.Name) ?? field.Read(Partner.Company);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var today = ParisCalendar.DayOf(clock.GetUtcNow());
        _typed = Group.Fields.ToDictionary(field => field.Name, field => TextOf(field));
        foreach (var field in Group.Fields)
        {
            var fault = _typed[field.Name].Length > field.Longest
                ? $"Gardez {field.Longest} caractères au plus."
                : field.FaultOf(_typed[field.Name], today);
            if (fault is not null) Refuse(field.Name, fault);
        }

        if (IsRefused) return Page();
        var written = await companies.DescribeAsync(
            Partner.Id, company => Group.Write(company, _typed), HttpContext.Acting(Processes.Company, Partner.Id), cancellation);
        if (written.Succeeded) return Done(SpaceLinks.Sheet(Partner.Slug), "C’est enregistré\u00a0; vos pages publiques le disent déjà.");
        Stopped = written.Refusal.Sentence;
        return Page();
    }

    protected override Task<bool> FindAsync(CancellationToken cancellation)
    {
        var group = SheetGroup.Find(RouteData.Values["partie"] as string);
        if (group is not null) Group = group;
        return Task.FromResult(group is not null);
    }

    private string TextOf(SheetField field) => field.Kind switch
    {
        SheetFieldKind.Text => TypedText.Lines(Request.Form[field.Name]),
        SheetFieldKind.Address => WebAddress.Whole(TypedText.Line(Request.Form[field.Name])),
        _ => TypedText.Line(Request.Form[field.Name]),
    };
}
