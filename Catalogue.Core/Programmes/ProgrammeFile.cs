namespace Catalogue.Core.Programmes;

/// <summary>
/// A programme as it is written in <c>uSync/programmes/*.yml</c>; dates as <c>yyyy-MM-dd</c>. Its delays have no default: one
/// that is forgotten would otherwise be no delay at all.
/// </summary>
internal sealed class ProgrammeFile
{
    public required string Reference { get; set; }

    public required string Name { get; set; }

    public required string Edition { get; set; }

    public required DateOnly StartsOn { get; set; }

    public required DateOnly EndsOn { get; set; }

    public required int ReviewIntervalMonths { get; set; }

    public required int ReviewOpeningDays { get; set; }

    public required int ReviewLeastDays { get; set; }

    public required int SecondReadingPercent { get; set; }

    public required int MachineCheckDays { get; set; }

    public required int NoticeDays { get; set; }

    public required int ReceiptPresumptionWorkingDays { get; set; }

    public required int ResumptionLeastDays { get; set; }

    public required int ModificationDays { get; set; }

    public required int AppealMonths { get; set; }

    public required int NoticeReminderDays { get; set; }

    /// <summary><c>avertissement</c> or <c>retrait</c>.</summary>
    public required LogoAlteration LogoAlteration { get; set; }

    public required int[] ExpiryWarningDays { get; set; }

    public required int OfferConfirmationMonths { get; set; }

    public required int DocumentGraceDays { get; set; }

    public required int ComplianceDays { get; set; }

    public required int DeclarationDraftDays { get; set; }

    public required int RequestAnswerDays { get; set; }

    /// <summary><c>rejet</c> or <c>accord</c>.</summary>
    public required SilenceMeaning SilenceMeans { get; set; }

    public required int[] RequestAlarmDays { get; set; }

    public required int NewRequestMonths { get; set; }

    public required int ConfirmationReminderDays { get; set; }

    public required int DocumentReminderDays { get; set; }

    /// <summary><c>etat</c>, the default, or <c>neutre</c>.</summary>
    public ProgrammeTheme Theme { get; set; }
}
