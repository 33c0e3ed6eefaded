@echo off
rem Starts saferplan with the libraries that lie beside it.
rem   JAVA_HOME             the Java to use; without it, the java on the PATH
rem   SAFERPLAN_JAVA_OPTS   further options for Java, divided by blanks, such as -Xmx512m
setlocal

set "home=%~dp0.."
set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"

if defined JAVA_HOME if not exist "%java%" (
  echo saferplan: JAVA_HOME holds no bin\java.exe. saferplan needs Java 17 or newer. 1>&2
  exit /b 70
)
if not defined JAVA_HOME (
  where java.exe >nul 2>nul || (
    echo saferplan: no Java found. Install Java 17 or newer, or set JAVA_HOME to where it is. 1>&2
    exit /b 70
  )
)

rem A command is over before the compiler that takes its time would pay off; a server is not.
set "compiler=-XX:TieredStopAtLevel=1"
if "%~1"=="serve" set "compiler="

"%java%" %compiler% -XX:+UseSerialGC -Xshare:auto ^
  -Dguice_bytecode_gen_option=DISABLED ^
  -Dfile.encoding=UTF-8 ^
  %SAFERPLAN_JAVA_OPTS% ^
  -cp "%home%\lib\*" org.saferplan.cli.Main %*
exit /b %errorlevel%
