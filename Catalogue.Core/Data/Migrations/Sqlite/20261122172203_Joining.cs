using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Catalogue.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Joining : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(name: "Siren", table: "Partners", newName: "Number");

            migrationBuilder.RenameIndex(name: "IX_Partners_Siren", table: "Partners", newName: "IX_Partners_Number");

            migrationBuilder.AddColumn<int>(
                name: "ConfirmationReminderDays",
                table: "Programmes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "DeclarationDraftDays",
                table: "Programmes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "NewRequestMonths",
                table: "Programmes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "RequestAlarmDays",
                table: "Programmes",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "RequestAnswerDays",
                table: "Programmes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "SilenceMeans",
                table: "Programmes",
                type: "TEXT",
                nullable: false,
                defaultValue: "Refusal");

            migrationBuilder.AddColumn<string>(
                name: "Contributors",
                table: "Partners",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<DateTime>(
                name: "ConfirmedAt",
                table: "Offers",
                type: "TEXT",
                nullable: true);

            // What was published before counts as confirmed when its latest version was published.
            migrationBuilder.Sql("""
                UPDATE "Offers" SET "ConfirmedAt" = (
                    SELECT MAX(version."PublishedAt") FROM "OfferVersions" AS version WHERE version."OfferReference" = "Offers"."Reference")
                """);

            migrationBuilder.AddColumn<DateTime>(
                name: "DraftChangedAt",
                table: "Offers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DraftChangedBy",
                table: "Offers",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "JoinRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    StatusSince = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ProgrammeReference = table.Column<string>(type: "TEXT", nullable: false),
                    TermsNumber = table.Column<string>(type: "TEXT", nullable: false),
                    TermsHash = table.Column<string>(type: "TEXT", nullable: false),
                    TermsAcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    EmailConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SecretExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Declaration = table.Column<string>(type: "TEXT", nullable: false),
                    CompanyNumber = table.Column<string>(type: "TEXT", maxLength: 14, nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnswerBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AlarmedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Points = table.Column<string>(type: "TEXT", nullable: false),
                    AssignedTo = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReasonCodes = table.Column<string>(type: "TEXT", nullable: false),
                    DecisionNote = table.Column<string>(type: "TEXT", nullable: true),
                    PartnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JoinRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JoinRequests_Partners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Partners",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_JoinRequests_Programmes_ProgrammeReference",
                        column: x => x.ProgrammeReference,
                        principalTable: "Programmes",
                        principalColumn: "Reference",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_JoinRequests_Staff_AssignedTo",
                        column: x => x.AssignedTo,
                        principalTable: "Staff",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_JoinRequests_Staff_DecidedBy",
                        column: x => x.DecidedBy,
                        principalTable: "Staff",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PartnerDocuments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Criterion = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UploadedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    StatusSince = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReasonCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartnerDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PartnerDocuments_Partners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Partners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TermsAcceptances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TermsNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    TermsHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TermsAcceptances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TermsAcceptances_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_TermsAcceptances_JoinRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "JoinRequests",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_TermsAcceptances_Partners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Partners",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_AssignedTo",
                table: "JoinRequests",
                column: "AssignedTo");

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_CompanyNumber",
                table: "JoinRequests",
                column: "CompanyNumber");

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_DecidedBy",
                table: "JoinRequests",
                column: "DecidedBy");

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_PartnerId",
                table: "JoinRequests",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_ProgrammeReference",
                table: "JoinRequests",
                column: "ProgrammeReference");

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_Reference",
                table: "JoinRequests",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_SecretHash",
                table: "JoinRequests",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JoinRequests_Status_AnswerBy",
                table: "JoinRequests",
                columns: new[] { "Status", "AnswerBy" });

            migrationBuilder.CreateIndex(
                name: "IX_PartnerDocuments_FileId",
                table: "PartnerDocuments",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_PartnerDocuments_PartnerId_Criterion",
                table: "PartnerDocuments",
                columns: new[] { "PartnerId", "Criterion" });

            migrationBuilder.CreateIndex(
                name: "IX_TermsAcceptances_AccountId",
                table: "TermsAcceptances",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_TermsAcceptances_PartnerId",
                table: "TermsAcceptances",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_TermsAcceptances_RequestId",
                table: "TermsAcceptances",
                column: "RequestId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PartnerDocuments");

            migrationBuilder.DropTable(
                name: "TermsAcceptances");

            migrationBuilder.DropTable(
                name: "JoinRequests");

            migrationBuilder.DropColumn(
                name: "ConfirmationReminderDays",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "DeclarationDraftDays",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "NewRequestMonths",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "RequestAlarmDays",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "RequestAnswerDays",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "SilenceMeans",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "Contributors",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "ConfirmedAt",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "DraftChangedAt",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "DraftChangedBy",
                table: "Offers");

            migrationBuilder.RenameIndex(name: "IX_Partners_Number", table: "Partners", newName: "IX_Partners_Siren");

            migrationBuilder.RenameColumn(name: "Number", table: "Partners", newName: "Siren");
        }
    }
}
