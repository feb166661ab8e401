using Catalogue.Core.Files;
using Catalogue.Core.Programmes;

namespace Catalogue.Tests.Programmes;

public sealed class ProgrammeFileTests
{
    public static TheoryData<string> RequiredKeys => [.. ProgrammeLines.Delivered.Keys.Where(key => key != "theme")];

    [Theory]
    [MemberData(nameof(RequiredKeys))]
    public void Key_LeftOut_IsRefusedByItsNameAndThatOfItsFile(string key) =>
        Should.Throw<SyncFileException>(() => ProgrammeLines.ReadWith(key, null)).Message
            .ShouldBe($"{ProgrammeLines.File}: what ends at line {ProgrammeLines.Delivered.Count - 1} lacks {key}");

    [Fact]
    public void Delays_OfAProgrammeFile_AreThoseOfTheProgramme()
    {
        var programme = Programme.From(ProgrammeLines.ReadWith("notice_days", "21"));

        programme.NoticeDays.ShouldBe(21);
        programme.ReviewIntervalMonths.ShouldBe(2);
        programme.ReceiptPresumptionWorkingDays.ShouldBe(3);
        programme.ResumptionLeastDays.ShouldBe(5);
        programme.ModificationDays.ShouldBe(30);
        programme.ReviewOpeningDays.ShouldBe(21);
        programme.ReviewLeastDays.ShouldBe(10);
        programme.SecondReadingPercent.ShouldBe(10);
        programme.MachineCheckDays.ShouldBe(7);
        programme.LogoAlteration.ShouldBe(LogoAlteration.Notice);
        programme.ExpiryWarningDays.ShouldBe([90, 30, 7]);
        programme.OfferConfirmationMonths.ShouldBe(6);
        programme.DocumentGraceDays.ShouldBe(30);
        programme.ComplianceDays.ShouldBe(60);
        programme.DeclarationDraftDays.ShouldBe(30);
        programme.RequestAnswerDays.ShouldBe(60);
        programme.SilenceMeans.ShouldBe(SilenceMeaning.Refusal);
        programme.RequestAlarmDays.ShouldBe([20, 10, 3]);
        programme.NewRequestMonths.ShouldBe(12);
        programme.ConfirmationReminderDays.ShouldBe(14);
        programme.DocumentReminderDays.ShouldBe(30);
    }
}
