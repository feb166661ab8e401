using Catalogue.Core.Accounts;
using Catalogue.Core.Reviews;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Web.DesignSystem.DateInput;
using Catalogue.Web.DesignSystem.Select;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.ReviewLists;

/// <summary>Who is away when: what they could not decide in time goes to colleagues, who may also take it themselves (A10).</summary>
[Requires(Permission.AssignFiles)]
internal sealed class AbsencesModel(ReviewWorkloads workloads, AvailabilityService availability, TimeProvider clock) : FormPage
{
    public const string FirstFieldId = ReviewListLinks.FirstDay + "-" + DateParts.Day, LastFieldId = ReviewListLinks.LastDay + "-" + DateParts.Day;

    public IReadOnlyList<Workload> Team { get; private set; } = [];

    public TypedDate First { get; private set; } = TypedDate.Empty;

    public TypedDate Last { get; private set; } = TypedDate.Empty;

    [BindProperty(Name = ReviewListLinks.Person)]
    public string? Person { get; set; }

    [BindProperty(Name = ReviewListLinks.Absence)]
    public string? AbsenceId { get; set; }

    public IReadOnlyList<SelectChoice> People =>
        [.. Team.Where(one => one.IsReviewer).OrderBy(one => one.FullName, StringComparer.CurrentCultureIgnoreCase).Select(one => new SelectChoice($"{one.StaffId}", one.FullName, Person == $"{one.StaffId}"))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        First = TypedDate.Read(name => Request.Form[name], ReviewListLinks.FirstDay);
        Last = TypedDate.Read(name => Request.Form[name], ReviewListLinks.LastDay);
        if (First.Date is null) Refuse(FirstFieldId, "Donnez le premier jour d’absence\u00a0: le jour, le mois et l’année.");
        if (Last.Date is null) Refuse(LastFieldId, "Donnez le dernier jour d’absence\u00a0: le jour, le mois et l’année.");
        if (First.Date is not { } from || Last.Date is not { } until) return Page();
        var staffId = Guid.TryParse(Person, out var id) ? id : Guid.Empty;
        var kept = await availability.KeepAbsenceAsync(staffId, from, until, HttpContext.Acting(IndexModel.Process), cancellation);
        if (kept.Succeeded) return Done(ReviewListLinks.Absences, "L’absence est notée\u00a0: ses contrôles qui n’attendent pas passent à des collègues la nuit prochaine.");
        if (kept.Refusal is AbsenceBackwards or AbsenceTooLong) Refuse(LastFieldId, kept.Refusal.Sentence);
        else Stopped = kept.Refusal.Sentence;
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        var absenceId = Guid.TryParse(AbsenceId, out var id) ? id : Guid.Empty;
        await availability.RemoveAbsenceAsync(absenceId, HttpContext.Acting(IndexModel.Process), cancellation);
        return Done(ReviewListLinks.Absences, "L’absence est retirée.");
    }

    /// <summary>Until when somebody is away, and since when.</summary>
    public static string Days(StaffAbsence absence) => absence.From == absence.Until
        ? $"le {French.Date(absence.From)}"
        : $"du {French.Date(absence.From)} au {French.Date(absence.Until)}";

    protected override async Task LoadAsync(CancellationToken cancellation) =>
        Team = await workloads.ReadAsync(ParisCalendar.DayOf(clock.GetUtcNow()), cancellation);
}
