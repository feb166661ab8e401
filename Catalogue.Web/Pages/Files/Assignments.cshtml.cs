using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Partners;
using Catalogue.Web.DesignSystem.Checkboxes;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Files;

/// <summary>Giving a file to those who only see the ones they are given, and taking it back.</summary>
[OwnFile(Permission.AssignFiles)]
internal sealed class AssignmentsModel(FileAssignmentService assignments) : FormPage
{
    public const string GivenId = "mandataires";

    private const string Process = "attribution";

    private IReadOnlyList<Mandatary> _mandataries = [];

    public Partner Partner => HttpContext.Partner();

    /// <summary>Those ticked, by their identifiers; what is none is left out.</summary>
    [BindProperty(Name = FileLinks.Given)]
    public IReadOnlyList<string> Given { get; set; } = [];

    public IReadOnlyList<CheckboxChoice> Choices =>
        [.. _mandataries.Select(one => new CheckboxChoice(one.StaffId.ToString(), one.FullName, IsTicked(one)))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var staffIds = Given.Select(typed => Guid.TryParse(typed, out var id) ? id : Guid.Empty).ToList();
        var given = await assignments.GiveAsync(Partner.Id, staffIds, HttpContext.Acting(Process), cancellation);
        if (given.Succeeded) return Done(FileLinks.One(Partner.Slug), "L’attribution du dossier est enregistrée.");
        Stopped = given.Refusal.Sentence;
        return Page();
    }

    /// <summary>As it was sent, where something was.</summary>
    private bool IsTicked(Mandatary one) => HttpMethods.IsPost(Request.Method) ? Given.Contains(one.StaffId.ToString()) : one.HasFile;

    protected override async Task LoadAsync(CancellationToken cancellation) =>
        _mandataries = await assignments.ReadAsync(Partner.Id, cancellation);
}
