using System.Runtime.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Programmes;

/// <summary>
/// An edition of a programme: who may hold what, for how long, checked how often, lost how. Everything the programme
/// chooses is a property here, loaded from <c>uSync/programmes/</c>, and never a constant in code.
/// </summary>
public sealed class Programme
{
    private Programme()
    {
    }

    /// <summary>Unique among editions: « entrepreneurs-numerique-2026 ».</summary>
    public string Reference { get; private set; } = "";

    /// <summary>The name partners may use.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The edition, for people: « Édition 2026-2028 ».</summary>
    public string Edition { get; private set; } = "";

    /// <summary>First legal day of the edition.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Last legal day of the edition; no right of use exceeds it (A9).</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>Months at most between two checks of an offer (A10).</summary>
    public int ReviewIntervalMonths { get; private set; }

    /// <summary>Days before a review falls due from which it may be opened (A10).</summary>
    public int ReviewOpeningDays { get; private set; }

    /// <summary>Days that whoever decides a review has at least, before it falls due.</summary>
    public int ReviewLeastDays { get; private set; }

    /// <summary>How many of a hundred decisions, drawn at random, somebody else reads.</summary>
    public int SecondReadingPercent { get; private set; }

    /// <summary>Days for which the machine's own check of an offer counts, where several are decided together (A10).</summary>
    public int MachineCheckDays { get; private set; }

    /// <summary>Days to rectify after a notice is received (A12).</summary>
    public int NoticeDays { get; private set; }

    /// <summary>Working days after a recorded posting at which a letter counts as received (A12).</summary>
    public int ReceiptPresumptionWorkingDays { get; private set; }

    /// <summary>Days left at least when the time of a notice starts again, after an answer judged insufficient; once a notice (A12).</summary>
    public int ResumptionLeastDays { get; private set; }

    /// <summary>What follows when a reviewer establishes that the logo was altered (A13).</summary>
    public LogoAlteration LogoAlteration { get; private set; }

    /// <summary>Days that a partner has to fix what a check asks it to, before a notice (A11).</summary>
    public int ModificationDays { get; private set; }

    /// <summary>Months within which a partner may appeal against what it lost, from the day it was told (A12).</summary>
    public int AppealMonths { get; private set; }

    /// <summary>Days before the end of the time of a notice at which the partner is reminded.</summary>
    public int NoticeReminderDays { get; private set; }

    /// <summary>Days before the end of a right at which its holder is warned (A9).</summary>
    public IReadOnlyList<int> ExpiryWarningDays { get; private set; } = [];

    /// <summary>Months after which an offer that was not confirmed is flagged (A5).</summary>
    public int OfferConfirmationMonths { get; private set; }

    /// <summary>Days after the end of a mandatory document before offers are suspended (« Standing »).</summary>
    public int DocumentGraceDays { get; private set; }

    /// <summary>
    /// Days that published offers have to comply with a new version of their specification, after the day it takes effect (A6).
    /// </summary>
    public int ComplianceDays { get; private set; }

    /// <summary>Days for which a declaration that was begun and not sent can be come back to (A3).</summary>
    public int DeclarationDraftDays { get; private set; }

    /// <summary>Days after a request is received at whose end the ministry's silence means something (A4).</summary>
    public int RequestAnswerDays { get; private set; }

    /// <summary>What the ministry's silence means at their end (A4).</summary>
    public SilenceMeaning SilenceMeans { get; private set; }

    /// <summary>Days before that day at which those who decide are alarmed.</summary>
    public IReadOnlyList<int> RequestAlarmDays { get; private set; } = [];

    /// <summary>Months after its right was withdrawn before a company may ask again (« Standing »).</summary>
    public int NewRequestMonths { get; private set; }

    /// <summary>Days before an offer is flagged as not confirmed at which its partner is reminded (A5).</summary>
    public int ConfirmationReminderDays { get; private set; }

    /// <summary>Days before a document that offers depend on lapses at which its partner is told by mail (A23).</summary>
    public int DocumentReminderDays { get; private set; }

    /// <summary>Whose marks its pages bear; the State's unless it says otherwise.</summary>
    public ProgrammeTheme Theme { get; private set; }

    internal static Programme From(ProgrammeFile file)
    {
        var programme = new Programme { Reference = file.Reference };
        programme.Apply(file);
        return programme;
    }

    internal void Apply(ProgrammeFile file)
    {
        Name = file.Name;
        Edition = file.Edition;
        StartsOn = file.StartsOn;
        EndsOn = file.EndsOn;
        ReviewIntervalMonths = file.ReviewIntervalMonths;
        ReviewOpeningDays = file.ReviewOpeningDays;
        ReviewLeastDays = file.ReviewLeastDays;
        SecondReadingPercent = file.SecondReadingPercent;
        MachineCheckDays = file.MachineCheckDays;
        NoticeDays = file.NoticeDays;
        ReceiptPresumptionWorkingDays = file.ReceiptPresumptionWorkingDays;
        ResumptionLeastDays = file.ResumptionLeastDays;
        ModificationDays = file.ModificationDays;
        AppealMonths = file.AppealMonths;
        NoticeReminderDays = file.NoticeReminderDays;
        LogoAlteration = file.LogoAlteration;
        if (!ExpiryWarningDays.SequenceEqual(file.ExpiryWarningDays)) ExpiryWarningDays = file.ExpiryWarningDays;
        OfferConfirmationMonths = file.OfferConfirmationMonths;
        DocumentGraceDays = file.DocumentGraceDays;
        ComplianceDays = file.ComplianceDays;
        DeclarationDraftDays = file.DeclarationDraftDays;
        RequestAnswerDays = file.RequestAnswerDays;
        SilenceMeans = file.SilenceMeans;
        if (!RequestAlarmDays.SequenceEqual(file.RequestAlarmDays)) RequestAlarmDays = file.RequestAlarmDays;
        NewRequestMonths = file.NewRequestMonths;
        ConfirmationReminderDays = file.ConfirmationReminderDays;
        DocumentReminderDays = file.DocumentReminderDays;
        Theme = file.Theme;
    }
}

/// <summary>Whose marks the pages of a programme bear.</summary>
public enum ProgrammeTheme
{
    /// <summary>The State's: its mark, typeface and colours, which only the State may use.</summary>
    [EnumMember(Value = "etat")]
    State,

    /// <summary>Somebody else's: none of them.</summary>
    [EnumMember(Value = "neutre")]
    Neutral,
}

/// <summary>What follows an established alteration of the logo (A13).</summary>
public enum LogoAlteration
{
    /// <summary>A notice, like any other breach.</summary>
    [EnumMember(Value = "avertissement")]
    Notice,

    /// <summary>The right is lost at once, <em>de plein droit</em>.</summary>
    [EnumMember(Value = "retrait")]
    Loss,
}

/// <summary>What the ministry's silence means for a request (A4).</summary>
public enum SilenceMeaning
{
    /// <summary>The request is refused.</summary>
    [EnumMember(Value = "rejet")]
    Refusal,

    /// <summary>The request is accepted.</summary>
    [EnumMember(Value = "accord")]
    Acceptance,
}

internal sealed class ProgrammeMapping : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> builder)
    {
        builder.HasKey(programme => programme.Reference);
        builder.PrimitiveCollection(programme => programme.ExpiryWarningDays);
        builder.PrimitiveCollection(programme => programme.RequestAlarmDays);
        builder.Property(programme => programme.SilenceMeans).HasConversion<string>().HasDefaultValue(SilenceMeaning.Refusal);
        builder.Property(programme => programme.LogoAlteration).HasConversion<string>().HasDefaultValue(LogoAlteration.Notice);
        builder.Property(programme => programme.Theme).HasConversion<string>().HasDefaultValue(ProgrammeTheme.State);
    }
}
