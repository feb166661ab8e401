using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Catalogue.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LifeOfTheLabel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "WithoutShortcuts",
                table: "Staff",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "AppealMonths",
                table: "Programmes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "DocumentReminderDays",
                table: "Programmes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "MachineCheckDays",
                table: "Programmes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "NoticeReminderDays",
                table: "Programmes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ReviewLeastDays",
                table: "Programmes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ReviewOpeningDays",
                table: "Programmes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "SecondReadingPercent",
                table: "Programmes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "HearingAskedAt",
                table: "Notices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Hearings",
                table: "Notices",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateOnly>(
                name: "RemindedOf",
                table: "Notices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RenewalOf",
                table: "JoinRequests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ConflictsOfInterest",
                columns: table => new
                {
                    PartnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StaffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeclaredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConflictsOfInterest", x => new { x.PartnerId, x.StaffId });
                    table.ForeignKey(
                        name: "FK_ConflictsOfInterest_Partners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Partners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ConflictsOfInterest_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Jobs",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Failures = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Jobs", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Letters",
                columns: table => new
                {
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PartnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NoticeReference = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SignatoryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Letters", x => x.Number);
                    table.ForeignKey(
                        name: "FK_Letters_Notices_NoticeReference",
                        column: x => x.NoticeReference,
                        principalTable: "Notices",
                        principalColumn: "Reference",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Letters_Partners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Partners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Letters_Staff_SignatoryId",
                        column: x => x.SignatoryId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MachineChecks",
                columns: table => new
                {
                    OfferReference = table.Column<string>(type: "TEXT", nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Findings = table.Column<string>(type: "TEXT", nullable: false),
                    FindingCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MachineChecks", x => x.OfferReference);
                    table.ForeignKey(
                        name: "FK_MachineChecks_Offers_OfferReference",
                        column: x => x.OfferReference,
                        principalTable: "Offers",
                        principalColumn: "Reference",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Reviews",
                columns: table => new
                {
                    Reference = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OfferReference = table.Column<string>(type: "TEXT", nullable: false),
                    PartnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    StatusSince = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    AssignedTo = table.Column<Guid>(type: "TEXT", nullable: true),
                    PassedVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    ReviewedVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    Notes = table.Column<string>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    ReasonCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    FollowUp = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsDrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    SecondReaderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SecondReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NoticeReference = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reviews", x => x.Reference);
                    table.ForeignKey(
                        name: "FK_Reviews_Notices_NoticeReference",
                        column: x => x.NoticeReference,
                        principalTable: "Notices",
                        principalColumn: "Reference");
                    table.ForeignKey(
                        name: "FK_Reviews_Offers_OfferReference",
                        column: x => x.OfferReference,
                        principalTable: "Offers",
                        principalColumn: "Reference",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Reviews_Partners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Partners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Reviews_Staff_AssignedTo",
                        column: x => x.AssignedTo,
                        principalTable: "Staff",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Reviews_Staff_DecidedBy",
                        column: x => x.DecidedBy,
                        principalTable: "Staff",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Reviews_Staff_SecondReaderId",
                        column: x => x.SecondReaderId,
                        principalTable: "Staff",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "StaffAbsences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StaffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffAbsences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaffAbsences_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_RenewalOf",
                table: "JoinRequests",
                column: "RenewalOf");

            migrationBuilder.CreateIndex(
                name: "IX_ConflictsOfInterest_StaffId",
                table: "ConflictsOfInterest",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_NoticeReference",
                table: "Letters",
                column: "NoticeReference");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_PartnerId_WrittenAt",
                table: "Letters",
                columns: new[] { "PartnerId", "WrittenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Letters_SignatoryId",
                table: "Letters",
                column: "SignatoryId");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_AssignedTo",
                table: "Reviews",
                column: "AssignedTo");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_DecidedBy",
                table: "Reviews",
                column: "DecidedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_NoticeReference",
                table: "Reviews",
                column: "NoticeReference");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_OfferReference_DecidedOn",
                table: "Reviews",
                columns: new[] { "OfferReference", "DecidedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_PartnerId",
                table: "Reviews",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_SecondReaderId",
                table: "Reviews",
                column: "SecondReaderId");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_Status_AssignedTo_DueOn",
                table: "Reviews",
                columns: new[] { "Status", "AssignedTo", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "OneOpenReviewPerOffer",
                table: "Reviews",
                column: "OfferReference",
                unique: true,
                filter: "\"Status\" = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_StaffAbsences_StaffId",
                table: "StaffAbsences",
                column: "StaffId");

            migrationBuilder.AddForeignKey(
                name: "FK_JoinRequests_Partners_RenewalOf",
                table: "JoinRequests",
                column: "RenewalOf",
                principalTable: "Partners",
                principalColumn: "Id");

            // A12: what a partner was written neither changes nor disappears; what it says may be erased, once its time has passed.
            migrationBuilder.Sql("""
                CREATE TRIGGER Letters_refuse_update BEFORE UPDATE ON Letters
                WHEN NEW.Content IS NOT NULL OR NEW.Number <> OLD.Number OR NEW.Kind <> OLD.Kind OR NEW.WrittenAt <> OLD.WrittenAt
                    OR NEW.PartnerId <> OLD.PartnerId OR NEW.NoticeReference <> OLD.NoticeReference OR NEW.SignatoryId <> OLD.SignatoryId
                BEGIN SELECT RAISE(ABORT, 'a letter never changes'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER Letters_refuse_delete BEFORE DELETE ON Letters
                BEGIN SELECT RAISE(ABORT, 'a letter never changes'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_JoinRequests_Partners_RenewalOf",
                table: "JoinRequests");

            migrationBuilder.DropTable(
                name: "ConflictsOfInterest");

            migrationBuilder.DropTable(
                name: "Jobs");

            migrationBuilder.DropTable(
                name: "Letters");

            migrationBuilder.DropTable(
                name: "MachineChecks");

            migrationBuilder.DropTable(
                name: "Reviews");

            migrationBuilder.DropTable(
                name: "StaffAbsences");

            migrationBuilder.DropIndex(
                name: "IX_JoinRequests_RenewalOf",
                table: "JoinRequests");

            migrationBuilder.DropColumn(
                name: "WithoutShortcuts",
                table: "Staff");

            migrationBuilder.DropColumn(
                name: "AppealMonths",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "DocumentReminderDays",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "MachineCheckDays",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "NoticeReminderDays",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "ReviewLeastDays",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "ReviewOpeningDays",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "SecondReadingPercent",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "HearingAskedAt",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "Hearings",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "RemindedOf",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "RenewalOf",
                table: "JoinRequests");
        }
    }
}
